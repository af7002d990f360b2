-- unit_label: what a unit of the clearing plan is called, and whose it is.
-- grain: unit.  reads: clear_unit, node_label, firm
select
    unit, 'p' as sort, min(node_label.label) as label, substr(unit, strpos(unit, '|') + 1) as firm_key,
    split_part(substr(unit, 3), '|', 1) as product_fold
from clear_unit join node_label using (node_id) where starts_with(unit, 'p:') group by unit
union all
select 'f:' || firm_key, 'f', firm, firm_key, '' from firm
union all
select 'd:' || firm_key, 'd', firm, firm_key, '' from firm
