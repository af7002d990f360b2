-- path_hop: the hops of the best path of each firm by each route, first step and contract tie.
-- grain: path x hop (the edge taken).  reads: best_state
from follow_hops('best_state')
