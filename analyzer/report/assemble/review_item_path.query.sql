-- Every first step of an exposed or unresolved firm towards the vendor, and every step that was ruled on.
-- grain: designation x firm x step.  reads: firm_first_step, edge, first_step, ruling, node_label, sheet
with step as (
    select firm_first_step.designation, firm_key, edge.consumer, edge.supplier, edge.kind from firm_first_step join edge using (edge_id)
    union
    select designation, firm_key, consumer, supplier, kind from ruling where subject = 'path'
),
stated as (
    select
        step.designation, step.firm_key, step.consumer, step.supplier, step.kind,
        arg_min(sheet.file, (edge.weakness, edge.edge_id)) as file, arg_min(sheet.sheet, (edge.weakness, edge.edge_id)) as sheet,
        arg_min(edge.src_row, (edge.weakness, edge.edge_id)) as src_row, sum(edge.rows) as rows
    from step
    join edge on edge.consumer = step.consumer and edge.supplier = step.supplier and edge.kind = step.kind
        and edge.designation in ('', step.designation)
    join sheet using (sheet_id)
    group by all
)
select
    stated.designation, stated.firm_key, stated.consumer, stated.supplier, stated.kind, stated.file, stated.sheet, src_row, rows,
    -- a step that a ruling closed is on no way now, and rests on what it was ruled on
    consumer.label, supplier.label, coalesce(first_step.cells, ruling.evidence, [])
from stated
join node_label as consumer on consumer.node = stated.consumer
join node_label as supplier on supplier.node = stated.supplier
left join first_step on first_step.designation = stated.designation and first_step.firm_key = stated.firm_key
    and first_step.consumer = stated.consumer
    and first_step.supplier = stated.supplier and first_step.kind = stated.kind
left join ruling on ruling.subject = 'path' and ruling.designation = stated.designation and ruling.firm_key = stated.firm_key
    and ruling.consumer = stated.consumer and ruling.supplier = stated.supplier and ruling.kind = stated.kind
order by all
