-- The texts that the rules judge.
-- grain: one text. reads: screen_text, screen_candidate. parameters: none
select text_id, text, heading, part, kind
from screen_text
semi join screen_candidate using (text_id)
order by text_id
