-- list_text: the words of each text as they are drawn.
-- grain: one text. reads: screen_folded. parameters: none
-- Digits at the end of a word are a word of their own, because a number may touch a name (`HUAWEI2026`).
with written as (
    select text_id, regexp_extract_all(folded, '[a-z0-9]*[a-z]|[0-9]+') as words from screen_folded
)
select text_id, list_transform(words, lambda word: translate(word, '0134589l', 'oieasbgi')) as words
from written
where len(words) > 0
