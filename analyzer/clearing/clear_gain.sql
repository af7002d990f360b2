-- clear_gain: what the loss of each single unit clears: firms, contracts and their dollars.
-- grain: unit.  reads: clear_firm_dom, clear_stake, clear_target, clear_reached
-- A contract is cleared when all of its firms that still stand are.
with alive as (
    select distinct firm_key from clear_target semi join clear_reached using (state)
),
asked as (
    select contract_key, obligated, firm_key, count(*) over (partition by contract_key) as needed
    from clear_stake semi join alive using (firm_key)
),
freed as (
    select unit, contract_key, obligated
    from asked join clear_firm_dom using (firm_key)
    group by unit, contract_key, obligated, needed
    having count(*) = needed
),
dollars as (
    select unit, count(*) as contracts, sum(obligated) as obligated from freed group by unit
)
select unit, count(*) as firms, coalesce(any_value(contracts), 0) as contracts, coalesce(any_value(obligated), 0) as obligated
from clear_firm_dom left join dollars using (unit)
group by unit
