-- Every answer in its final order.
-- grain: answer.  reads: answer, firm, contract
select
    designation, authority, clause, edition, test, answer.firm_key, firm.firm, answer.contract_key,
    coalesce(contract.piid, ''), answer, position, position_reason, path_id, covered, agency_unknown, tied_elsewhere,
    assumed, in_force, legal_status, listed, other_edition, identified_on, identified_by, submitted_on, running, overdue,
    due_rule, due, coalesce(contract.agency, ''), waived
from answer
join firm using (firm_key)
left join contract on contract.contract_key = answer.contract_key and answer.contract_key <> ''
order by designation, firm.firm, answer.firm_key, answer.contract_key, authority, clause, edition, test
