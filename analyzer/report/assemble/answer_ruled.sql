-- answer_ruled: what each answer is about, and as one value the answer itself, its clock and what its reason rests on.
-- grain: answer.  reads: answer, contract
select
    designation, authority, clause, edition, test, answer.firm_key, answer.contract_key,
    struct_pack(
        answer, due_rule, identified_on, identified_by, submitted_on,
        clock := case when not running then 'stands' when overdue then 'overdue' else 'runs' end, due,
        edition, "position", position_reason, path_id, covered, agency_unknown, tied_elsewhere, assumed, in_force, ended,
        legal_status, status_since, listed, other_edition, agency := coalesce(contract.agency, ''), waived
    ) as ruling
from answer
left join contract on contract.contract_key = answer.contract_key and answer.contract_key <> ''
