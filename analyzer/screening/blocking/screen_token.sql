-- screen_token: the words of each text that could be a strong name misspelt, and neighbouring words run together.
-- grain: text x word. reads: screen_folded, screen_near. parameters: none
-- The first letter must agree as it is drawn (0 as o, 1 and l as i), as the rule demands; the length may differ by two.
with written as (
    select text_id, regexp_extract_all(folded, '[a-z0-9|]+') as words from screen_folded
),
single as (
    select text_id, unnest(words) as word, false as joined from written
),
pair as (
    select
        text_id,
        unnest(list_transform(
            list_zip(words[:-2], words[2:]),
            lambda two: if(least(length(two[1]), length(two[2])) >= 4, two[1] || two[2], '')
        )) as word,
        true as joined
    from written
    where length(words) > 1
),
token as (
    select * from single
    union all
    select * from pair
)
select token.text_id, token.word
from token
semi join screen_near as near
    on translate(token.word[1], '0134589|l', 'oieasbgii') = near.word[1]
    and abs(length(token.word) - length(near.word)) <= 2
    and (near.joinable or not token.joined)
