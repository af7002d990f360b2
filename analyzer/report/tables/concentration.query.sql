-- How the exposed and unresolved firms spread over routes, tiers, products and firms in between, by each firm's leading path.
-- grain: designation x position x dimension x value.  reads: position, assessed_firm, path, path_hop, clearing_unit, unit_label, performer,
-- contract, contract_coverage
with led as (
    select position.designation, position.position, position.firm_key, position.path_id, path.route, path.tier
    from position
    join assessed_firm on assessed_firm.designation = position.designation and assessed_firm.firm_key = position.firm_key
        and assessed_firm.leading_test = position.test
    join path using (path_id)
    where position.position in ('exposed', 'unresolved')
),
between_them as (
    -- hop 1 stands at the firm itself
    select led.designation, led.position, led.firm_key, unit_label.sort, unit_label.label
    from led
    join path_hop on path_hop.path_id = led.path_id and path_hop.hop > 1
    join clearing_unit on clearing_unit.node_id = path_hop.node
    join unit_label using (unit)
),
valued as (
    select designation, position, firm_key, 'route' as dimension, route as value from led
    union select designation, position, firm_key, 'tier', tier::varchar from led
    union select designation, position, firm_key, case sort when 'p' then 'product' else 'intermediary' end, label from between_them
),
covered as (
    select designation, contract_key, bool_or(covered) as covered from contract_coverage group by all
),
worth as (
    select covered.designation, contract.contract_key, contract.obligated
    from contract join covered using (contract_key) where covered.covered
),
totals as (
    select designation, count(*) as firms, (
        select coalesce(sum(obligated), 0) from worth where worth.designation = assessed_firm.designation
    ) as obligated
    from assessed_firm where not designated group by designation
),
hanging as (
    select designation, position, dimension, value, count(*) as contracts, sum(obligated) as obligated
    from (
        select distinct valued.designation, valued.position, dimension, value, worth.contract_key, worth.obligated
        from valued
        join performer using (firm_key)
        join worth on worth.designation = valued.designation and worth.contract_key = performer.contract_key
    )
    group by all
),
counted as (
    select designation, position, dimension, value, count(distinct firm_key) as firms from valued group by all
)
select
    counted.designation, counted.position, counted.dimension, counted.value, counted.firms, totals.firms as all_firms,
    coalesce(hanging.contracts, 0) as contracts, coalesce(hanging.obligated, 0) as obligated,
    totals.obligated as all_obligated
from counted
join totals using (designation)
left join hanging using (designation, position, dimension, value)
order by
    counted.designation, counted.position, list_position(['route', 'tier', 'product', 'intermediary'], counted.dimension),
    coalesce(hanging.obligated, 0) desc, counted.firms desc, counted.value
