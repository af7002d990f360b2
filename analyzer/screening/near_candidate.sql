-- Adds to screen_candidate the texts one of whose words is a slip or two away from a strong name.
-- grain: one text. reads: screen_folded, screen_near. parameters: none
-- Words are compared as they are drawn (0 as o, 1 and l as i); the first letter must agree, as the rule demands.
insert into screen_candidate
with token as (
    select text_id, unnest(regexp_extract_all(folded, '[a-z0-9|]{5,}')) as written
    from screen_folded
),
word as (
    select distinct written, translate(written, '0134589|l', 'oieasbgii') as drawn from token
),
near_word as (
    select distinct word.written
    from word
    join screen_near as near
        on word.drawn[1] = near.word[1]
        and abs(length(word.drawn) - length(near.word)) <= 2
        and damerau_levenshtein(word.drawn, near.word) <= 2
)
select distinct token.text_id
from token
join near_word using (written)
