-- list_telling: how many words of each text say more than a legal form or a single sign.
-- grain: one text. reads: list_word, list_form. parameters: none
select list_word.text_id, count(*) filter (where length(list_word.word) > 1 and list_form.word is null) as telling
from list_word
left join list_form on list_form.word = list_word.word
group by list_word.text_id
