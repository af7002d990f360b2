-- answer_ruled: what each answer is about, and as one value the answer itself, its clock and what its reason rests on.
-- grain: answer.  reads: answer, instrument
select
    designation, authority, clause, edition, test, kind, duty, answer.firm_key, answer.contract_key,
    struct_pack(
        answer, due_rule, answer.identified_on, answer.identified_by, submitted_on,
        counted_from := case when answer.identified_on < answer.bound_from then answer.bound_from end,
        clock := case when not running then 'stands' when overdue then 'overdue' else 'runs' end, due,
        edition, "position", position_reason, path_id, covered, funded, agency_unknown, tied_elsewhere, assumed, in_force, ended,
        legal_status, status_since, listed, basis, other_edition,
        carried_on := case when basis = 'unlikely' then answer.carried_on end, awards_from, awards_until,
        agency := coalesce(instrument.agency, ''), waived
    ) as ruling
from answer
left join instrument on instrument.contract_key = answer.contract_key and answer.contract_key <> ''
