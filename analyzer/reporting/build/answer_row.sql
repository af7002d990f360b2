-- Every answer in its final order: what it is about, its clock, and last what its reason rests on.
-- grain: answer.  reads: answer, firm, contract
select
    designation, authority, clause, edition, test, answer.firm_key, firm.firm, answer.contract_key,
    coalesce(contract.piid, ''), answer,
    due_rule, identified_on, identified_by, submitted_on,
    case when not running then 'stands' when overdue then 'overdue' else 'runs' end as clock, due,
    edition, position, position_reason, path_id, covered, agency_unknown, tied_elsewhere, assumed, in_force, legal_status,
    listed, other_edition, coalesce(contract.agency, ''), waived
from answer
join firm using (firm_key)
left join contract on contract.contract_key = answer.contract_key and answer.contract_key <> ''
order by designation, firm.firm, answer.firm_key, answer.contract_key, authority, clause, edition, test
