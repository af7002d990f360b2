-- contract: one contract, one key, its dollars (docs/rules.md rule 9).
-- grain: contract_key.  reads: contract_row
-- Award summaries give totals; transactions are summed by federal_action_obligation; a contract that has a summary takes it
-- and leaves its transactions alone. A transaction that stands in two rows, key and amount, is summed once.
-- `award_on` is the earliest day on record: that of the first action or of the period of performance.
select
    contract_key,
    max(piid) as piid,
    max(parent_piid) as parent_piid,
    max(agency_code) as agency_code,
    max(agency) as agency,
    max(funding_code) as funding_code,
    max(funding_agency) as funding_agency,
    max(office) as office,
    min(award_on) as award_on,
    min(identified_on) as identified_on,
    min(nullif(identified_by, '')) as identified_by,
    arg_min(firm_key, (firm_key = '', sheet_id, src_row)) as firm_key,
    coalesce(arg_min(amount, (sheet_id, src_row)) filter (where amount is not null), sum(action_obligation) filter (where not repeats), 0)
        as obligated,
    max(potential) as potential,
    max(end_on) as end_on,
    max(description) as description,
    arg_min(sheet_id, (sheet_id, src_row)) as sheet_id,
    arg_min(src_row, (sheet_id, src_row)) as src_row,
    count(distinct amount) as totals
from contract_row
group by contract_key
