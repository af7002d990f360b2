-- waived_firm: firms for whom a waiver covers every authority that asks something on every covered contract that they perform.
-- grain: designation x firm.  reads: performer, contract_coverage, clause_box, waiver
select contract_coverage.designation, performer.firm_key
from performer
join contract_coverage using (contract_key)
left join waiver
    on waiver.designation = contract_coverage.designation and waiver.authority = contract_coverage.authority
    and waiver.contract_key = contract_coverage.contract_key
where contract_coverage.covered
    and (contract_coverage.designation, contract_coverage.authority) in (select designation, authority from clause_box)
group by contract_coverage.designation, performer.firm_key
having bool_and(waiver.contract_key is not null)
