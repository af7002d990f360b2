-- States of further consumers of what rests on one of the weighed units.
-- grain: origin (a state of the unit) x state.  reads: clear_through, clear_live
insert into clear_through
select distinct clear_through.unit, clear_through.origin, clear_live.state
from clear_through join clear_live on clear_live.next = clear_through.state
anti join clear_through as known on known.origin = clear_through.origin and known.state = clear_live.state
