-- closed_test: under which tests a firm was exposed or unresolved before named people closed the paths.
-- grain: designation x firm x test.  reads: path_before, test_reach
select distinct path_before.designation, path_before.firm_key, test_reach.test
from path_before
join test_reach
    on test_reach.route = path_before.route and test_reach.first_kind = path_before.first_kind
    and fits_tie(test_reach.tie, path_before.tie)
