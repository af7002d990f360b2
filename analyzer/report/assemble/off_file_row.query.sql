-- Every contract number that joins no contract, sheet by sheet.
-- grain: number x sheet.  reads: off_file, sheet
select written, several, file, sheet, rows, src_rows, firms, pressing
from off_file join sheet using (sheet_id)
order by len(pressing) desc, rows desc, written, file, sheet, sheet_id, whole
