-- clearing_state: the states from which a designated vendor is reached at this level of proof, each with its unit.
-- grain: state.  reads: reach, clearing_unit.  parameters: designation, level
-- State 0 is the vendor. Between a firm and the vendor itself stands the firm's own direct use ('d:' unit, negative number),
-- so that a use that ends is told from a firm that is replaced.
with reached as (
    select distinct node, route, first_kind, tie from reach
    where designation = $designation and origin = 0 and level = $level
)
select
    row_number() over (order by reached.node, route, first_kind, tie) as state, reached.node, route, first_kind, tie, unit
from reached join clearing_unit on clearing_unit.node_id = reached.node
union all
select distinct -reached.node, reached.node, '', '', '', 'd:' || substr(unit, 3)
from reached join clearing_unit on clearing_unit.node_id = reached.node
where starts_with(unit, 'f:')
