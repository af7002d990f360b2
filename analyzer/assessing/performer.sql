-- performer: who performs a contract: its recipient, and every subcontractor whose row names it.
-- grain: contract x firm.  reads: contract, classified_record
select contract_key, firm_key, min(role) as role
from (
    select contract_key, firm_key, 'prime' as role from contract where firm_key <> ''
    union all
    select ref_key, supplier_key, 'subcontractor' from classified_record
    where ref_key <> '' and supplier_key <> '' and (kind = 'subcontracts' or stated_kind = 'subcontracts')
)
group by contract_key, firm_key
