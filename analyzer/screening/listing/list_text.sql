-- list_text: the words of each text as they are drawn, and how many of them say more than a legal form or a number.
-- grain: one text. reads: screen_folded, list_form. parameters: none
-- Digits at the end of a word are a word of their own, because a number may touch a name (`HUAWEI2026`).
with written as (
    select text_id, regexp_extract_all(folded, '[a-z0-9]*[a-z]|[0-9]+') as words from screen_folded
),
forms as (
    select list(word) as words from list_form
)
select
    text_id, list_transform(written.words, lambda word: translate(word, '0134589l', 'oieasbgi')) as words,
    len(list_filter(
        list_transform(written.words, lambda word: translate(word, '0134589l', 'oieasbgi')),
        lambda word: length(word) > 1 and not list_contains(forms.words, word)
    )) as telling
from written cross join forms
where len(written.words) > 0
