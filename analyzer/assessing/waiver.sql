-- waiver: authorities that a waiver closes on a contract.
-- grain: designation x authority x contract.  reads: ruling
select
    designation, authority, contract_key, min(reference) as reference, min(decided_by) as decided_by, max(valid_until) as valid_until
from ruling
where subject = 'contract' and ruling = 'Waived' and state = 'in force'
group by designation, authority, contract_key
