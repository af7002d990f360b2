-- Every cell that met a term, in its final order.
-- grain: evidence.  reads: evidence, firm
select
    designation, subject_key, coalesce(firm.firm, ''), file, sheet, src_row, "column", text, term, marked, rung, score,
    polarity, verdict, reason
from evidence left join firm on firm.firm_key = evidence.subject_key
order by evidence_id
