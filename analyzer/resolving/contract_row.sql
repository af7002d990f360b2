-- contract_row: each row of a contract list with the key of its contract (docs/rules.md rule 9).
-- grain: record of a contract list that names a contract.  reads: record, sheet, record_firm, action_key.  parameters: as_of
-- An award or action after the as-of date has not happened (rule 7).
-- Key: contract_award_unique_key, else agency + IDV + PIID. A row without the unique key takes that of the one contract whose
-- agency, IDV and PIID it shares; a number of full length (13 signs or more) is enough to tell an agency that is not stated.
-- IDV and order number may stand in one cell: they are parted where another row, or the IDV's own cell, says where.
-- `repeats`: an earlier row has the same action with the same amount, as where two downloads overlap.
with cleaned as (
    select
        sheet_id, src_row, sheet.file, sheet.sheet, firm_key, record.contract_key as given_key,
        bare_number(piid) as piid,
        bare_number(parent_piid) as parent_piid,
        agency_number(agency_code) as agency_code, agency, agency_number(funding_code) as funding_code, funding_agency, office,
        least(date_on, start_on) as award_on, identified_on, identified_by,
        amount, action_obligation, potential, end_on, description, coalesce(action_key.action_key, '') as action_key
    from record
    join sheet using (sheet_id)
    join record_firm using (sheet_id, src_row)
    left join action_key using (sheet_id, src_row)
    where sheet.kind = 'contracts' and (record.contract_key <> '' or piid <> '') and coalesce(date_on <= $as_of, true)
),
told as materialized (
    select * replace (
        case when parent_piid <> '' and starts_with(piid, parent_piid) and piid <> parent_piid
            then substr(piid, length(parent_piid) + 1) else piid end as piid
    )
    from cleaned
),
in_two_cells as (
    select parent_piid || piid as whole, min(parent_piid) as parent_piid, min(piid) as piid
    from (select distinct parent_piid, piid from told where parent_piid <> '' and piid <> '')
    group by whole having count(*) = 1
),
parted as materialized (
    select told.* replace (
        coalesce(in_two_cells.parent_piid, told.parent_piid) as parent_piid, coalesce(in_two_cells.piid, told.piid) as piid
    )
    from told left join in_two_cells on in_two_cells.whole = told.piid and told.parent_piid = ''
),
known_agency as (
    select piid, parent_piid, min(agency_code) as agency_code from parted
    where agency_code <> '' and length(parent_piid || piid) >= 13
    group by all having count(distinct parted.agency_code) = 1
),
placed as (
    select parted.* replace (coalesce(nullif(parted.agency_code, ''), known_agency.agency_code, '') as agency_code)
    from parted left join known_agency using (piid, parent_piid)
),
unique_key as (
    select agency_code, parent_piid, piid, min(given_key) as contract_key from placed
    where given_key <> '' and piid <> ''
    group by all having count(distinct given_key) = 1
),
keyed as (
    select
        placed.*,
        case when given_key <> '' then given_key
            else coalesce(unique_key.contract_key, concat_ws('|', agency_code, parent_piid, piid)) end as contract_key
    from placed left join unique_key using (agency_code, parent_piid, piid)
)
select
    *,
    action_key <> '' and action_obligation is not null and row_number() over (
        partition by action_key, contract_key, action_obligation order by file, sheet, src_row, sheet_id
    ) > 1 as repeats
from keyed
