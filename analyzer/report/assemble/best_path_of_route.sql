-- best_path_of_route: the best path of each firm by each route, in rule 2's order.
-- grain: designation x firm x route.  reads: path, path_test
with tests as (
    select designation, firm_key, route, list(distinct test order by test) as tests
    from path join path_test using (path_id, designation, firm_key) group by all
)
select path.*, coalesce(tests.tests, []) as tests
from path
left join tests using (designation, firm_key, route)
qualify row_number() over (partition by designation, firm_key, route order by level, class_rank, tier, path_id) = 1
