-- answer_ruling: each distinct ruling, whatever it is about, numbered from 0.
-- grain: ruling.  reads: answer_ruled
select row_number() over (order by ruling) - 1 as number, ruling
from (select distinct ruling from answer_ruled)
