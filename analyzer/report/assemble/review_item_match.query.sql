-- Every cell text that may be about something else, and every text that was ruled on.
-- grain: designation x firm x text x kind of sheet x part.  reads: evidence, ruling
with told as (
    select
        designation, subject_key as firm_key, whole_text as text, kind as sheet_kind, part, term,
        file, sheet, src_row, "column", reason
    from evidence
    where subject_key <> '' and rung <> 'catalogue'
        and polarity <> 'denied' and kind <> 'certificates'
        and (verdict = 'possible' or (verdict = 'match' and rung in ('name_near', 'name_weak')))
    union all
    select
        evidence.designation, subject_key, evidence.whole_text, evidence.kind, evidence.part, term, evidence.file, evidence.sheet, src_row,
        "column", evidence.reason
    from evidence
    join ruling on ruling.subject = 'match' and ruling.designation = evidence.designation
        and ruling.firm_key = evidence.subject_key and ruling.text = evidence.whole_text and ruling.sheet_kind = evidence.kind
        and ruling.part = evidence.part
)
select
    designation, firm_key, text, sheet_kind, part,
    min(term) as term, count(distinct (file, sheet, src_row)) as rows, min((file, sheet, src_row, "column")) as place
from told group by designation, firm_key, text, sheet_kind, part
order by designation, firm_key, text, sheet_kind, part
