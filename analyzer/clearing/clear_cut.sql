-- clear_cut: a set of units that clears a firm: the single one nearest to it, else all that it rests on directly.
-- grain: firm x unit.  reads: clear_firm_dom, clear_target, clear_reached, clear_live, clear_state
with depth as (
    select clear_state.unit, max(clear_reached.tier) as tier from clear_reached join clear_state using (state) group by unit
),
nearest as (
    select firm_key, arg_max(unit, (depth.tier, unit)) as unit
    from clear_firm_dom join depth using (unit) group by firm_key
),
resting as (
    select distinct clear_target.firm_key, clear_state.unit
    from clear_target
    join clear_live using (state)
    join clear_reached on clear_reached.state = clear_live.next
    join clear_state on clear_state.state = clear_live.next
)
select firm_key, unit from nearest
union all
select firm_key, unit from resting anti join nearest using (firm_key)
