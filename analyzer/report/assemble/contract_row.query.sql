-- Every contract with its position under one designation's leading test.
-- grain: designation x contract.  reads: contract, designation_note, contract_position, firm, sheet
select
    designation_note.designation, contract_key, piid, parent_piid,
    case when agency = '' then agency_code else agency end as agency,
    contract.firm_key, coalesce(firm.firm, '') as firm, obligated, potential, end_on as end_date,
    coalesce(covered, true) as covered, coalesce(position, 'no_data') as position, coalesce(performers, []) as performers,
    contract.description, contract.office, sheet.file as cell_file, sheet.sheet as cell_sheet, contract.src_row as cell_row,
    '' as cell_column, piid as cell_text, '' as still_open  -- what nobody has settled is told by the decisions
from contract
cross join designation_note
join sheet using (sheet_id)
left join firm on firm.firm_key = contract.firm_key
left join contract_position using (designation, contract_key)
order by designation_note.designation, contract_key
