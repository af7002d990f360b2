-- Every authority on a contract with a duty that is open, and every one that was ruled on.
-- grain: designation x authority x contract.  reads: answer, contract, ruling
with open_box as (
    select designation, authority, contract_key, firm_key, clause from answer
    where contract_key <> '' and answer in ('contrary evidence', 'disclose or report', 'ask first')
    union all
    select ruling.designation, ruling.authority, ruling.contract_key, ruling.firm_key, ''
    from ruling where subject = 'contract'
)
select
    designation, authority, open_box.contract_key, min(open_box.firm_key) as firm_key,
    list(distinct clause order by clause) filter (where clause <> '') as clauses,
    min(contract.piid) as piid, min(contract.agency) as agency, min(contract.obligated) as obligated
from open_box join contract using (contract_key)
group by designation, authority, open_box.contract_key
order by designation, authority, open_box.contract_key
