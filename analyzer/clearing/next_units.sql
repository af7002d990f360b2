-- The units to take next: of all single units, and of the cuts of the contracts and firms that weigh most, the set that clears
-- the most dollars per unit, then the most firms per unit.
-- grain: unit of one set.  reads: clear_firm_dom, clear_cut, clear_stake, clear_target, clear_reached.  params: weighed
with alive as (
    select distinct firm_key from clear_target semi join clear_reached using (state)
),
asked as (
    select contract_key, obligated, firm_key, count(*) over (partition by contract_key) as needed
    from clear_stake semi join alive using (firm_key)
),
heavy_contract as (
    select contract_key from asked group by contract_key, obligated order by obligated desc, contract_key limit $weighed
),
heavy_firm as (
    select alive.firm_key from alive left join asked using (firm_key)
    group by alive.firm_key order by coalesce(sum(obligated), 0) desc, alive.firm_key limit $weighed
),
candidate as (
    select distinct unit as candidate, unit, 0 as sort from clear_firm_dom
    union
    select 'contract ' || contract_key, unit, 1 from heavy_contract join asked using (contract_key) join clear_cut using (firm_key)
    union
    select 'firm ' || firm_key, unit, 2 from heavy_firm join clear_cut using (firm_key)
),
sized as (
    select candidate, sort, count(*) as units from candidate group by candidate, sort
),
cut_size as (
    select firm_key, count(*) as units from clear_cut group by firm_key
),
clears as (
    select candidate, firm_key from candidate join clear_firm_dom using (unit)
    union
    select candidate, clear_cut.firm_key
    from candidate join clear_cut using (unit) join cut_size on cut_size.firm_key = clear_cut.firm_key
    group by candidate, clear_cut.firm_key, cut_size.units having count(*) = cut_size.units
),
freed as (
    select candidate, contract_key, obligated
    from asked join clears using (firm_key)
    group by candidate, contract_key, obligated, needed having count(*) = needed
),
dollars as (
    select candidate, sum(obligated) as obligated from freed group by candidate
),
best as (
    select sized.candidate
    from sized
    join (select candidate, count(*) as firms from clears group by candidate) as firms using (candidate)
    left join dollars using (candidate)
    order by
        coalesce(obligated, 0)::double / units desc, firms::double / units desc, units, sort,
        starts_with(sized.candidate, 'f:'), sized.candidate
    limit 1
)
select unit from candidate semi join best using (candidate) order by unit
