-- hop_text: every edge that a path or a way takes, with its names and the cell that says so.
-- grain: edge.  reads: edge, path_hop, firm_first_step, node_label, evidence, sheet, sheet_column, record, vendor_name
select
    edge.edge_id,
    consumer.label as consumer,
    case
        when starts_with(edge.supplier, 'v:') and evidence.marked is not null and edge.kind <> 'named_like'
            and lower(evidence.vendor_name) <> lower(evidence.marked) then evidence.marked || ' (' || evidence.vendor_name || ')'
        when starts_with(edge.supplier, 'v:') and evidence.vendor_name is not null then evidence.vendor_name
        else supplier.label
    end as supplier,
    edge.kind, edge.class, edge.state, edge.proven, edge.rows, edge.tie,
    coalesce(evidence.file, sheet.file) as file, coalesce(evidence.sheet, sheet.sheet) as sheet, edge.src_row,
    coalesce(evidence."column", sheet_column.heading, '') as "column",
    coalesce(evidence.text, case sheet_column.part
        when 'supplier' then record.supplier when 'product' then record.product when 'component' then record.component
        when 'parent' then record.parent else '' end, '') as text,
    coalesce(evidence.reason, '') as reason,
    evidence.rung = 'catalogue' as by_catalogue,
    case when starts_with(edge.consumer, 'f:') then coalesce(record.unit, '') else '' end as unit
from edge
join node_label as consumer on consumer.node = edge.consumer
join node_label as supplier on supplier.node = edge.supplier
left join sheet on sheet.sheet_id = edge.sheet_id
left join (
    select evidence.*, coalesce(vendor_name.name, evidence.vendor) as vendor_name
    from evidence left join vendor_name on vendor_name.designation = evidence.designation and vendor_name.vendor = evidence.vendor
) as evidence on evidence.evidence_id = edge.evidence_id and edge.evidence_id > 0
left join sheet_column on sheet_column.sheet_id = edge.sheet_id and sheet_column.col = edge.col
left join record on record.sheet_id = edge.sheet_id and record.src_row = edge.record_row
where edge.edge_id in (select edge_id from path_hop union select edge_id from firm_first_step)
