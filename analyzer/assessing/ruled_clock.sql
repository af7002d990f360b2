-- ruled_clock: on which day who identified a use that must be reported under a clause of a contract (rule 8).
-- grain: designation x authority x clause x edition x contract.  reads: ruling.  parameters: as_of
select
    designation, authority, clause, edition, contract_key,
    min(identified_on) as identified_on, min(decided_by) as identified_by,
    min(submitted_on) filter (where submitted_on <= $as_of) as submitted_on,
    min(recipient) as recipient
from ruling
where subject = 'report' and ruling = 'Use identified'
group by designation, authority, clause, edition, contract_key
