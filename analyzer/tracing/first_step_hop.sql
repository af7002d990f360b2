-- first_step_hop: the hops of the best path through each asked first step.
-- grain: asked step x hop (the edge taken).  reads: first_step_start
from follow_hops('first_step_start')
