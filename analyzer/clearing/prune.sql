-- A unit is no dominator of a state that also rests on a state without it. Repeated until nothing changes, this leaves exactly
-- the units on every path (Allen and Cocke's data-flow equations for dominators, with units for labels).
-- grain: changes clear_dom.  reads: clear_live, clear_reached, clear_state
delete from clear_dom
using (
    select distinct held.state, held.unit
    from clear_dom as held
    join clear_state using (state)
    join clear_live on clear_live.state = held.state
    join clear_reached on clear_reached.state = clear_live.next
    anti join clear_dom as below on below.state = clear_live.next and below.unit = held.unit
    where held.unit <> clear_state.unit
) as gone
where clear_dom.state = gone.state and clear_dom.unit = gone.unit
