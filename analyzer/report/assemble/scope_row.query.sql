-- What each shown test gives: firms exposed and unresolved, covered contracts performed by exposed firms, their dollars.
-- grain: designation x shown test.  reads: shown_test, position, contract_test, contract
with firms as (
    select
        designation, test, count(*) filter (where position = 'exposed') as exposed,
        count(*) filter (where position = 'unresolved') as unresolved
    from position group by designation, test
),
touched as (
    select designation, test, count(*) as contracts, sum(obligated) as obligated
    from contract_test join contract using (contract_key)
    where covered and contract_test.position = 'exposed' group by designation, test
)
select
    shown_test.designation, shown_test.test, coalesce(exposed, 0), coalesce(unresolved, 0), coalesce(contracts, 0),
    coalesce(obligated, 0.00)
from shown_test
left join firms using (designation, test)
left join touched using (designation, test)
order by all
