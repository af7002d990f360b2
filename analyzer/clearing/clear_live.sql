-- clear_live: the transitions that are left when nobody rests on the removed units any more.
-- grain: state x next state.  reads: clear_transition, clear_state, clear_removed
-- A firm that others replace keeps its own exposure: its states stay, but none rests on them.
select state, next
from clear_transition
where next not in (select state from clear_state semi join clear_removed using (unit))
