-- Texts with characters that SQL does not fold.
-- grain: one text. reads: screen_text. parameters: none
select text_id, text, heading
from screen_text
where regexp_matches(text || heading, '[^\x20-\x7e\t\r\n]')
order by text_id
