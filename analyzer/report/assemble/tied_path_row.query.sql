-- Every path on which an answer about a contract rests and that is not the best of its route, in the model's order.
-- grain: path.  reads: answer, path, path_test, best_path_of_route, firm
with cited as (
    select distinct path_id from answer
    where contract_key <> '' and answer in ('contrary evidence', 'disclose or report', 'ask first')
),
tests as (
    select path_id, list(distinct test order by test) as tests from path_test group by path_id
)
select
    path.path_id, path.designation, path.firm_key, firm.firm, path.route, path.tier, path.evidence_class, path.proven,
    coalesce(tests.tests, []) as tests
from path
join cited using (path_id)
join firm on firm.firm_key = path.firm_key
left join tests using (path_id)
anti join best_path_of_route on best_path_of_route.path_id = path.path_id
order by path.designation, firm.firm, path.firm_key, path.level, path.class_rank, path.tier, path.route, path.path_id
