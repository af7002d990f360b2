-- contract: one contract, one key, its dollars (docs/rules.md rule 9).
-- grain: contract_key.  reads: contract_row
-- Award summaries give totals; transactions are summed by federal_action_obligation; a contract that has a summary takes it
-- and leaves its transactions alone. A transaction that stands in two rows, key and amount, is summed once.
select
    contract_key,
    max(piid) as piid,
    max(parent_piid) as parent_piid,
    max(agency_code) as agency_code,
    max(agency) as agency,
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
