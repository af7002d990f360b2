-- path_test: what each path gives under each test that it reaches.
-- grain: path x test.  reads: path, test_reach
select
    path.path_id, path.designation, path.firm_key, path.tie, path.tier, path.level, path.first_on, path.last_on, path.proven,
    test_reach.test,
    case when test_reach.gives = 'exposed' and path.proven then 'exposed' else 'unresolved' end as gives
from path
join test_reach
    on test_reach.route = path.route and test_reach.first_kind = path.first_kind
    and fits_tie(test_reach.tie, path.tie)
