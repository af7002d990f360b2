-- test_before_rulings: under which tests a firm was exposed or unresolved before named people closed the paths.
-- grain: designation x firm x test.  reads: path_before_rulings, route_test_rule
select distinct path_before_rulings.designation, path_before_rulings.firm_key, route_test_rule.test
from path_before_rulings
join route_test_rule
    on route_test_rule.route = path_before_rulings.route and route_test_rule.first_kind = path_before_rulings.first_kind
    and fits_tie(route_test_rule.tie, path_before_rulings.tie)
