-- The first steps that lead none of their rows, each with the steps that do: a ruling on all of those settles it too.
-- grain: designation x firm x step x leading step.  reads: row_step, row_lead
select distinct
    row_step.designation, row_step.firm_key, row_step.consumer, row_step.supplier, row_step.kind,
    row_lead.consumer as lead_consumer, row_lead.supplier as lead_supplier, row_lead.kind as lead_kind
from row_step
join row_lead using (designation, firm_key, sheet_id, record_row)
anti join row_lead as own
    on own.designation = row_step.designation and own.firm_key = row_step.firm_key and own.consumer = row_step.consumer
    and own.supplier = row_step.supplier and own.kind = row_step.kind
order by all
