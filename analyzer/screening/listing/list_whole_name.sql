-- Adds the pairs of a text and a vendor whose name stands in the text letter for letter, however it is spaced.
-- grain: text x vendor.  adds to: list_candidate.  reads: list_text, list_telling, list_name, list_context, list_word. parameters: widest
insert into list_candidate
with neighbours as (
    select
        text_id,
        unnest(flatten(list_transform(
            range(1, len(words) + 1),
            lambda first: list_transform(
                range(first, least(len(words), first + $widest - 1) + 1),
                lambda last: {letters: array_to_string(words[first:last], ''), width: last - first + 1}
            )
        ))) as piece
    from list_text
)
select distinct neighbours.text_id, vendor
from neighbours
join list_name on list_name.letters = neighbours.piece.letters
join list_telling using (text_id)
where not weak or telling <= neighbours.piece.width
union
select distinct list_word.text_id, list_context.vendor
from list_word
join list_context using (word)
join list_word as name_word on name_word.text_id = list_word.text_id
join list_name on list_name.weak and list_name.vendor = list_context.vendor and list_name.letters = name_word.word
