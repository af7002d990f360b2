-- path_test: what each path gives under each test that it reaches.
-- grain: path x test.  reads: path, route_test_rule
select
    path.path_id, path.designation, path.firm_key, path.tie, path.tier, path.level, path.first_on, path.last_on, path.proven,
    route_test_rule.test,
    case when route_test_rule.gives = 'exposed' and path.proven then 'exposed' else 'unresolved' end as gives
from path
join route_test_rule
    on route_test_rule.route = path.route and route_test_rule.first_kind = path.first_kind
    and fits_tie(route_test_rule.tie, path.tie)
