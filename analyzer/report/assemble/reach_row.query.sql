-- What a proven path by each route gives under each test, at its best.
-- grain: route x test.  reads: route_test_rule
select
    route, test,
    case
        when bool_or(gives = 'exposed' and tie = 'any') then 'exposed'
        when bool_or(gives = 'exposed' and tie = 'tied') and test = 'provide' then 'exposed if delivered, else unresolved'
        when bool_or(gives = 'exposed' and tie = 'tied') then 'exposed if tied to a covered contract, else unresolved'
        else 'unresolved'
    end as gives
from route_test_rule group by route, test order by route, test
