-- Every hop of every path that is shown or that a position rests on, with the cell that says so.
-- grain: path x hop.  reads: path_hop, said_edge, shown_path, position
select path_hop.path_id, path_hop.hop, said_edge.* exclude (edge_id)
from path_hop
join said_edge using (edge_id)
where path_hop.path_id in (select path_id from shown_path union select path_id from position where path_id is not null)
order by path_hop.path_id, path_hop.hop
