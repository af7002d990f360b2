-- contract: one contract, one key, its dollars (DESIGN.md rule 9).
-- grain: contract_key.  reads: record, sheet, party
-- Key: contract_award_unique_key, else agency code + IDV + PIID. Award summaries give totals; transactions are summed by
-- federal_action_obligation; a contract that has a summary takes it and leaves its transactions alone.
with rows_of_contracts as (
    select
        case
            when record.contract_key <> '' then record.contract_key
            else concat_ws('|', agency_code, upper(replace(parent_piid, '-', '')), upper(replace(piid, '-', '')))
        end as contract_key,
        upper(regexp_replace(piid, '[^0-9A-Za-z]', '', 'g')) as piid,
        upper(regexp_replace(parent_piid, '[^0-9A-Za-z]', '', 'g')) as parent_piid,
        case when regexp_full_match(agency_code, '[0-9]{1,3}') then lpad(agency_code, 3, '0') else agency_code end as agency_code,
        agency, firm_key, amount, action_obligation, potential, end_on, description,
        sheet.file, sheet.sheet, sheet_id, src_row
    from record
    join sheet using (sheet_id)
    join party using (sheet_id, src_row)
    where sheet.kind = 'contracts' and (record.contract_key <> '' or piid <> '')
)
select
    contract_key,
    max(piid) as piid,
    max(parent_piid) as parent_piid,
    max(agency_code) as agency_code,
    max(agency) as agency,
    arg_min(firm_key, (sheet_id, src_row)) as firm_key,
    coalesce(arg_min(amount, (sheet_id, src_row)) filter (where amount is not null), sum(action_obligation), 0)
        as obligated,
    max(potential) as potential,
    max(end_on) as end_on,
    max(description) as description,
    arg_min(sheet_id, (sheet_id, src_row)) as sheet_id,
    arg_min(src_row, (sheet_id, src_row)) as src_row,
    count(distinct amount) as totals
from rows_of_contracts
group by contract_key
