-- unit_label: what each unit that a report names is called, and whose it is.
-- `name` tells a firm's own use of the vendor from the firm.
-- grain: unit.  reads: choke_point, clearing_step, firm_cut, path_hop, clearing_unit, node_label, firm
with named as (
    select unit from choke_point union select unit from clearing_step union select unit from firm_cut
    union select clearing_unit.unit from path_hop join clearing_unit on clearing_unit.node_id = path_hop.node
)
select
    unit, 'p' as sort, min(node_label.label) as label, min(node_label.label) as name, substr(unit, strpos(unit, '|') + 1) as firm_key,
    split_part(substr(unit, 3), '|', 1) as product_fold
from clearing_unit join named using (unit) join node_label using (node_id)
where starts_with(unit, 'p:') group by unit
union all
select unit, left(unit, 1), firm, case left(unit, 1) when 'd' then 'Own use at ' || firm else firm end, firm_key, ''
from named join firm on firm.firm_key = substr(unit, 3)
where left(unit, 1) in ('f', 'd')
