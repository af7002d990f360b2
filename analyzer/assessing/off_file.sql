-- off_file: the contract numbers that rows name and that join no contract, with the firms that hang on them.
-- grain: number x sheet.  reads: contract_ref, record, classified_record, assessed_firm, position
-- The firm that a row is about hangs on its number, and so does its subcontractor. `pressing` names those that are exposed or
-- unresolved under a leading test; of the rows, the first are named.
with unjoined as (
    select
        contract_ref.sheet_id, contract_ref.src_row, whole, several, record.rows,
        concat_ws(' / ', nullif(record.parent_piid, ''), coalesce(nullif(record.piid, ''), record.contract_key)) as written,
        coalesce(classified_record.firm_key, '') as firm_key,
        case when 'subcontracts' in (classified_record.kind, stated_kind) then classified_record.supplier_key else '' end as sub_key
    from contract_ref
    join record using (sheet_id, src_row)
    left join classified_record using (sheet_id, src_row)
    where contract_ref.contract_key = '' and whole <> ''
),
hanging as (
    select whole, sheet_id, firm_key from unjoined where firm_key <> ''
    union
    select whole, sheet_id, sub_key from unjoined where sub_key <> ''
),
worried as (
    select distinct assessed_firm.firm_key, assessed_firm.firm
    from assessed_firm join position using (designation, firm_key)
    where position.test = assessed_firm.leading_test and position.position in ('exposed', 'unresolved')
),
who as (
    select whole, sheet_id, count(*) as firms,
        list(distinct worried.firm order by worried.firm) filter (where worried.firm is not null) as pressing
    from hanging left join worried using (firm_key) group by whole, sheet_id
)
select
    whole, sheet_id, bool_or(several) as several, arg_min(written, src_row) as written,
    sum(rows)::bigint as rows, min(src_row, 20) as src_rows, coalesce(firms, 0) as firms, coalesce(pressing, []) as pressing
from unjoined left join who using (whole, sheet_id)
group by whole, sheet_id, firms, pressing
