-- The edges of every path that is shown or that a position or an answer rests on, in order; `hop_text` has what is said of each.
-- grain: path.  reads: path_hop, best_path_of_route, position, answer
select path_id, list(edge_id order by hop) as edges
from path_hop
where path_id in (
    select path_id from best_path_of_route
    union
    select path_id from position where path_id is not null
    union
    select path_id from answer where path_id is not null
)
group by path_id
order by path_id
