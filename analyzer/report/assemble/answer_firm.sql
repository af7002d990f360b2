-- answer_firm: the firms that answers are about, numbered from 0 in their final order.
-- grain: firm.  reads: answer_ruled, firm
select row_number() over (order by firm, firm_key) - 1 as number, firm_key, firm
from (select distinct firm_key from answer_ruled)
join firm using (firm_key)
