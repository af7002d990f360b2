-- way_hop: the hops of the best path through each asked first step.
-- grain: asked step x hop (the edge taken).  reads: way_begin
from follow_hops('way_begin')
