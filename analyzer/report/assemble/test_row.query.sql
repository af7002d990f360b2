-- The routes that reach each test, in words.
-- grain: test.  reads: test_reach
with worded as (
    select distinct test,
        route || ' (' || first_kind || case tie when 'any' then '' else ', ' || tie end || '): ' || gives as words
    from test_reach
)
select test, string_agg(words, '; ' order by words) from worded group by test order by test
