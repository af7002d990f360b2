-- waived_firm: firms for whom a waiver covers every authority that asks something on every covered contract that they perform.
-- grain: designation x firm.  reads: performer, contract_cover, clause_box, waiver
select contract_cover.designation, performer.firm_key
from performer
join contract_cover using (contract_key)
left join waiver
    on waiver.designation = contract_cover.designation and waiver.authority = contract_cover.authority
    and waiver.contract_key = contract_cover.contract_key
where contract_cover.covered
    and (contract_cover.designation, contract_cover.authority) in (select designation, authority from clause_box)
group by contract_cover.designation, performer.firm_key
having bool_and(waiver.contract_key is not null)
