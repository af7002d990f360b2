-- Every cell that met a term, in its final order.
-- grain: evidence.  reads: evidence, firm
select
    designation, subject_key as firm_key, coalesce(firm.firm, '') as firm, file as cell_file, sheet as cell_sheet,
    src_row as cell_row, "column" as cell_column, text as cell_text, term, marked, rung, score, polarity, verdict, reason
from evidence left join firm on firm.firm_key = evidence.subject_key
order by evidence_id
