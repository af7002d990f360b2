-- clear_firm_dom: the units without which a firm would be clear, itself left out.
-- grain: firm x unit.  reads: clear_target, clear_reached, clear_dom
with alive as (
    select firm_key, state from clear_target semi join clear_reached using (state)
),
counted as (
    select firm_key, count(*) as states from alive group by firm_key
)
select alive.firm_key, clear_dom.unit
from alive
join clear_dom using (state)
join counted using (firm_key)
where clear_dom.unit <> 'f:' || alive.firm_key
group by alive.firm_key, clear_dom.unit, counted.states
having count(*) = counted.states
