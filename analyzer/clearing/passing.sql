-- The units on one path of each state of a tier: its own and those of the state that it rests on.
-- grain: state x unit.  reads: clear_reached, clear_state, clear_dom.  params: tier
insert into clear_dom
select clear_reached.state, clear_state.unit
from clear_reached join clear_state using (state) where clear_reached.tier = $tier
union
select clear_reached.state, clear_dom.unit
from clear_reached join clear_dom on clear_dom.state = clear_reached.next where clear_reached.tier = $tier
