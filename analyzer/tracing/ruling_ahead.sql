-- ruling_ahead: what people ruled last, where that is dated after the as-of date and so does not count.
-- grain: decision_key.  reads: decision_dated
select * exclude (ahead_on), 'no effect: dated ' || ahead_on || ', after the as-of date' as state
from (
    select * from decision_dated
    qualify row_number() over (partition by decision_key order by seq desc) = 1
)
where ahead_on is not null
