-- Cell texts all of whose rows one first step leads: whether the text means the vendor is one question with what the row states.
-- grain: designation x firm x text x kind of sheet x part.  reads: evidence, row_lead
select
    evidence.designation, subject_key as firm_key, whole_text as text, evidence.kind as sheet_kind, part,
    any_value(row_lead.consumer) as lead_consumer, any_value(row_lead.supplier) as lead_supplier, any_value(row_lead.kind) as lead_kind
from evidence
left join row_lead
    on row_lead.designation = evidence.designation and row_lead.firm_key = evidence.subject_key
    and row_lead.sheet_id = evidence.sheet_id and row_lead.record_row = evidence.record_row
where subject_key <> ''
group by evidence.designation, subject_key, whole_text, evidence.kind, part
having count(*) = count(row_lead.supplier) and count(distinct (row_lead.consumer, row_lead.supplier, row_lead.kind)) = 1
order by all
