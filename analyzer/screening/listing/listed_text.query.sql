-- The texts that may name a vendor of a long list, with the numbers of those vendors.
-- grain: one text. reads: screen_text, list_candidate. parameters: none
select text_id, text, heading, part, kind, vendors
from screen_text
join (select text_id, list(distinct vendor order by vendor) as vendors from list_candidate group by text_id) using (text_id)
order by text_id
