-- path_test: what each path gives under each test that it reaches.
-- grain: path x test.  reads: path, route_test_rule, contract_coverage
-- A use tied to a contract that no authority of the designation covers is tied to no covered one (rule 4).
with uncovered as (
    select designation, contract_key from contract_coverage group by designation, contract_key having not bool_or(of_agency)
)
select
    path.path_id, path.designation, path.firm_key, path.tie, path.tier, path.level, path.first_on, path.last_on, path.proven,
    route_test_rule.test,
    case
        when route_test_rule.gives = 'exposed' and path.proven
            and not (route_test_rule.test in ('performance', 'provide') and uncovered.contract_key is not null) then 'exposed'
        else 'unresolved'
    end as gives
from path
join route_test_rule
    on route_test_rule.route = path.route and route_test_rule.first_kind = path.first_kind
    and fits_tie(route_test_rule.tie, path.tie)
left join uncovered on uncovered.designation = path.designation and uncovered.contract_key = path.tie
