-- Every path that is shown, in the model's order.
-- grain: designation x firm x route.  reads: best_path_of_route, firm
select path_id, designation, firm_key, firm, route, tier, evidence_class, proven, tests
from best_path_of_route join firm using (firm_key)
order by designation, firm, firm_key, level, class_rank, tier, route
