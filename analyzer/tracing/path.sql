-- path: the best paths that visit no node twice, weighed.
-- grain: path.  reads: best_state, path_hop, edge
-- A path that still comes back to a node it has visited says no more than the shorter one from there.
with self_cycle as (
    select path_id from path_hop group by path_id having count(*) > count(distinct node)
),
weighed as (
    select
        path_id,
        max(case class when 'observed' then 1 when 'stated' then 2 when 'inferred' then 3 else 4 end) as class_rank,
        bool_and(proven) as proven,
        arg_min(first_on, hop) as first_on,
        arg_min(last_on, hop) as last_on
    from path_hop join edge using (edge_id)
    group by path_id
)
select
    best_state.path_id, designation, firm_key, route, first_kind, tie, tier, level, proven,
    ['observed', 'stated', 'inferred', 'assumed'][class_rank] as evidence_class, class_rank, first_on, last_on
from best_state
join weighed using (path_id)
anti join self_cycle using (path_id)
