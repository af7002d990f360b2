-- Every contract number that joins no contract, sheet by sheet, those first beside which the most pressing firms are named.
-- grain: number x sheet.  reads: off_file, sheet
select
    written as number,
    case when several then 'several contracts carry it' else 'no contract list names it' end as why,
    file, sheet, rows, src_rows as first_rows, firms, pressing
from off_file join sheet using (sheet_id)
order by len(pressing) desc, rows desc, written, file, sheet, sheet_id, whole
