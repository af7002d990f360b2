-- row_step: the first steps of a firm that each of its source rows states: what the row is read as.
-- grain: designation x firm x row x step.  reads: asked_first_step, ruling, step_statement
-- `breadth` tells a product from the vendor that it stands for, and that from a firm: the narrowest reading is what a person rules on.
select distinct
    asked.designation, asked.firm_key, sheet_id, record_row, consumer, supplier, kind,
    case left(supplier, 2) when 'p:' then 0 when 'v:' then 1 else 2 end as breadth
from (
    from asked_first_step
    union
    select designation, firm_key, consumer, supplier, kind from ruling where subject = 'path'
) as asked
join step_statement as statement using (consumer, supplier, kind)
where statement.is_first and statement.sheet_id > 0 and statement.designation in ('', asked.designation)
