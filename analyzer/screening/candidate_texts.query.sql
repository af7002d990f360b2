-- The texts that the rules judge; a product under its maker's name was found in the catalogue.
-- grain: one text. reads: screen_text, screen_candidate. parameters: none
select text_id, text, heading, part, kind
from screen_text
where text_id in (select text_id from screen_candidate) or (part = 'product' and heading <> '')
order by text_id
