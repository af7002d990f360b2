-- answer_contract: the contracts and offers that answers are about ('' for none), numbered from 0 in their final order.
-- grain: contract.  reads: answer_ruled, instrument
select row_number() over (order by contract_key) - 1 as number, contract_key, coalesce(piid, '') as piid
from (select distinct contract_key from answer_ruled)
left join instrument using (contract_key)
