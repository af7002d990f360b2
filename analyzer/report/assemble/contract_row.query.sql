-- Every contract with its position under one designation's leading test.
-- grain: designation x contract.  reads: contract, designation_note, contract_position, firm, sheet
select
    designation_note.designation, contract_key, piid, parent_piid, agency, agency_code, contract.firm_key,
    coalesce(firm.firm, ''), obligated, potential, end_on, coalesce(covered, true), coalesce(position, 'no_data'),
    coalesce(performers, []), contract.description, sheet.file, sheet.sheet, contract.src_row
from contract
cross join designation_note
join sheet using (sheet_id)
left join firm on firm.firm_key = contract.firm_key
left join contract_position using (designation, contract_key)
order by designation_note.designation, contract_key
