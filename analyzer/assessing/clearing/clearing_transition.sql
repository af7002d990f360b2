-- clearing_transition: from each state every state that it can rest on, not only the best one.
-- A firm that uses the vendor's own product, from whomever it bought it, rests on its own direct use.
-- grain: state x next state.  reads: reachable_edge, propagation, clearing_state.  parameters: designation, level
select distinct
    mine.state,
    case
        when reachable_edge.consumer_sort = 'f' and (reachable_edge.reached = 'vendor' or (reachable_edge.reached = 'product'
            and next.route <> 'embedded'))
            then -reachable_edge.consumer
        when reachable_edge.reached = 'vendor' then 0
        else next.state
    end as next
from reachable_edge
join propagation on propagation.kind = reachable_edge.kind and propagation.reached = reachable_edge.reached
left join clearing_state as next
    on reachable_edge.reached <> 'vendor' and next.node = reachable_edge.supplier and next.route = propagation.from_route
    and next.first_kind = propagation.from_kind and next.state > 0
join clearing_state as mine
    on mine.node = reachable_edge.consumer and mine.route = propagation.gives and mine.first_kind = reachable_edge.kind and mine.state > 0
    and mine.tie = passed_tie(reachable_edge.kind, reachable_edge.consumer_sort, reachable_edge.reached, reachable_edge.tie,
        coalesce(next.tie, ''))
where reachable_edge.designation = $designation and reachable_edge.weakness <= $level
    and (reachable_edge.reached = 'vendor' or next.state is not null)
union all
select state, 0 from clearing_state where state < 0
