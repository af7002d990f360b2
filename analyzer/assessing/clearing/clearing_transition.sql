-- clearing_transition: from each state every state that it can rest on, not only the best one.
-- A firm that uses the vendor's own product, from whomever it bought it, rests on its own direct use.
-- grain: state x next state.  reads: walk, propagation, clearing_state.  params: designation, level
select distinct
    mine.state,
    case
        when walk.consumer_sort = 'f' and (walk.reached = 'vendor' or (walk.reached = 'product' and next.route <> 'embedded'))
            then -walk.consumer
        when walk.reached = 'vendor' then 0
        else next.state
    end as next
from walk
join propagation on propagation.kind = walk.kind and propagation.reached = walk.reached
left join clearing_state as next
    on walk.reached <> 'vendor' and next.node = walk.supplier and next.route = propagation.from_route
    and next.first_kind = propagation.from_kind and next.state > 0
join clearing_state as mine
    on mine.node = walk.consumer and mine.route = propagation.gives and mine.first_kind = walk.kind and mine.state > 0
    and mine.tie = passed_tie(walk.kind, walk.consumer_sort, walk.reached, walk.tie, coalesce(next.tie, ''))
where walk.designation = $designation and walk.weakness <= $level and (walk.reached = 'vendor' or next.state is not null)
union all
select state, 0 from clearing_state where state < 0
