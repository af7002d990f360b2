-- States that rest on a state of the last tier and were not reached before.
-- grain: state.  reads: clear_live, clear_reached.  params: tier
insert into clear_reached
select clear_live.state, $tier + 1 as tier, min(clear_live.next) as next
from clear_live
join clear_reached as below on below.state = clear_live.next and below.tier = $tier
where clear_live.state not in (select state from clear_reached)
group by clear_live.state
