-- list_anchor: of each name to which misspelt ones are compared the word that fewest texts hold: by it texts are found.
-- grain: one name. reads: list_near, list_word. parameters: none
with name_word as (
    select near_id, unnest(words) as word, generate_subscripts(words, 1) as nth from list_near
),
frequency as (
    select word, count(*) as texts from list_word semi join name_word using (word) group by word
)
select near_id, vendor, list_near.words, len(list_near.words) as width, anchor.word, anchor.nth
from list_near
join (
    select near_id, arg_min({word: word, nth: nth}, (coalesce(texts, 0), -length(word), nth)) as anchor
    from name_word left join frequency using (word)
    group by near_id
) using (near_id)
