-- Every report that a clause asks for within a time where a use is on record, and every one whose clock a person started.
-- grain: designation x authority x clause x edition x contract.  reads: answer, contract, ruling
with due as (
    select designation, authority, clause, edition, contract_key, firm_key, due_rule from answer
    where contract_key <> '' and due_unit <> '' and answer in ('contrary evidence', 'disclose or report')
    union
    select ruling.designation, ruling.authority, ruling.clause, ruling.edition, ruling.contract_key, ruling.firm_key, ''
    from ruling where subject = 'report'
)
select
    designation, authority, clause, edition, due.contract_key, min(due.firm_key) as firm_key, max(due_rule) as due_rule,
    min(contract.piid) as piid, min(contract.agency) as agency, min(contract.obligated) as obligated
from due join contract using (contract_key)
group by designation, authority, clause, edition, due.contract_key
order by designation, authority, clause, edition, due.contract_key
