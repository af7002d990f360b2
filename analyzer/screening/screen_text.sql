-- Numbers the distinct texts in a total order, so that text_id depends on the inputs only.
-- grain: one distinct text x heading x part x kind. reads: screen_cell. parameters: none
insert into screen_text
select row_number() over (order by text, heading, part, kind)::integer, text, heading, part, kind
from (select distinct text, heading, part, kind from screen_cell)
order by all
