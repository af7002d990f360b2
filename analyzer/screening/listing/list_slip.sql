-- grain: word of a text x word of a name. reads: list_word, list_crowd, list_anchor. parameters: long
-- A word that many texts hold is no slip. One slip: with one letter left out of either or both the two are the same.
-- Two: only in words that start and end alike.
with text_word as (
    select distinct word from list_word anti join list_crowd using (word) where length(word) between 3 and 40
),
name_word as (
    select word, bool_or(width = 1) as alone from list_anchor group by word having length(word) between 3 and 40
),
text_piece as (
    select word, unnest(list_distinct(list_append(
        list_transform(range(1, length(word) + 1), lambda nth: hash(word[:nth - 1] || word[nth + 1:])), hash(word)
    ))) as piece
    from text_word
),
name_piece as (
    select word, unnest(list_distinct(list_append(
        list_transform(range(1, length(word) + 1), lambda nth: hash(word[:nth - 1] || word[nth + 1:])), hash(word)
    ))) as piece
    from name_word
)
select distinct text_piece.word, name_piece.word as meant, 1 as slips
from text_piece
join name_piece using (piece)
where text_piece.word <> name_piece.word and damerau_levenshtein(text_piece.word, name_piece.word) = 1
union
select text_word.word, name_word.word, 2
from text_word
join name_word on text_word.word[:2] = name_word.word[:2]
    and replace(text_word.word[-1], 'k', 'c') = replace(name_word.word[-1], 'k', 'c')
    and abs(length(text_word.word) - length(name_word.word)) <= 2
where alone and length(name_word.word) >= $long and text_word.word <> name_word.word
    and damerau_levenshtein(text_word.word, name_word.word) = 2
