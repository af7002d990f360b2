-- Each weighed unit with what is exposed only through it and what is exposed through it at all.
-- grain: unit.  reads: clear_gain, clear_through, clear_target, clear_stake, clear_dom
-- A firm on which a state of the unit itself rests is not exposed through that state.
with passed as (
    select distinct clear_through.unit, clear_target.firm_key
    from clear_through join clear_target using (state)
    anti join clear_dom
        on clear_dom.state = clear_through.origin and clear_dom.unit = 'f:' || clear_target.firm_key
        and clear_through.unit <> 'd:' || clear_target.firm_key
    where clear_through.unit <> 'f:' || clear_target.firm_key
),
dollars as (
    select unit, sum(obligated) as obligated, count(*) as contracts
    from (select distinct unit, contract_key, obligated from passed join clear_stake using (firm_key))
    group by unit
),
firms as (
    select unit, count(*) as firms from passed group by unit
)
select
    clear_gain.unit, clear_gain.firms, clear_gain.contracts, clear_gain.obligated,
    coalesce(firms.firms, 0) as firms_through, coalesce(dollars.contracts, 0) as contracts_through,
    coalesce(dollars.obligated, 0) as obligated_through
from clear_gain
semi join clear_through using (unit)
left join firms using (unit)
left join dollars using (unit)
order by clear_gain.obligated desc, clear_gain.firms desc, firms_through desc, clear_gain.unit
