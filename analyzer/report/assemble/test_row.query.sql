-- The routes that reach each test, in words.
-- grain: test.  reads: route_test_rule
with worded as (
    select distinct test,
        route || ' (' || first_kind || case tie when 'any' then '' else ', ' || tie end || '): ' || gives as words
    from route_test_rule
)
select test, string_agg(words, '; ' order by words) from worded group by test order by test
