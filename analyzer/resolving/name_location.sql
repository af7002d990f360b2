-- name_location: where each firm is named, with the identifiers beside the name.
-- grain: record x column of names.  reads: record, sheet
select file, sheet, src_row, firm as name, firm_uei as uei, firm_cage as cage, firm_lei as lei, firm_duns as duns
from record join sheet using (sheet_id)
union all
select file, sheet, src_row, supplier, supplier_uei, supplier_cage, supplier_lei, supplier_duns
from record join sheet using (sheet_id)
union all
select file, sheet, src_row, parent, parent_uei, '', '', '' from record join sheet using (sheet_id)
