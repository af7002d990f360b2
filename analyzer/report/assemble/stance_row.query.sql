-- Every stance; amounts come as exact text.
-- grain: designation x judged firm.  reads: stance
select * exclude (number, leading_position) replace (obligated::varchar as obligated, covered_obligated::varchar as covered_obligated)
from stance order by number
