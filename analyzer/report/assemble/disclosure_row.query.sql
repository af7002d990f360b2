-- What is known for a disclosure or report: one row per duty that is answered by telling a use, or by a representation.
-- grain: answer.  reads: answer, firm, contract, path, path_hop, edge, node_label, evidence, record, match_edge,
-- vendor_name, row_note, row_circumstance, sheet
-- `notes` are the free notes of the rows that name the vendor, along the path.
-- `use_product`, `use_text` and `circumstances` are of the row that states the use itself, at the end of the path. An award's own
-- description says what was bought from a subcontractor, and nothing of that use.
-- The product and its seller are those of the entity's own step; without a product the words that met the vendor's name stand.
with step as (
    select
        path_hop.path_id, edge.supplier, edge.evidence_id, coalesce(record.product, '') as product,
        left(edge.supplier, 1) as sort,
        case left(edge.supplier, 1)
            when 'f' then substr(edge.supplier, 3)
            when 'p' then substr(edge.supplier, strpos(edge.supplier, '|') + 1)
            when 'u' then coalesce(via.supplier_key, '')
            else ''
        end as seller_key
    from path_hop
    join edge using (edge_id)
    left join record on record.sheet_id = edge.sheet_id and record.src_row = edge.record_row
    left join (select via, min(supplier_key) as supplier_key from match_edge where via <> '' group by via) as via
        on via.via = edge.supplier
    where path_hop.hop = 1
),
told as (
    select sheet_id, src_row, string_agg(lower(heading) || ' ' || text, '; ' order by col) as circumstances
    from row_circumstance
    group by sheet_id, src_row
),
use_row as (
    select
        path_hop.path_id, coalesce(record.product, '') as product,
        case when sheet.kind in ('contracts', 'subcontracts') then '' else coalesce(record.description, '') end as description,
        coalesce(told.circumstances, '') as circumstances, edge.sheet_id, edge.src_row
    from path_hop
    join edge using (edge_id)
    left join sheet on sheet.sheet_id = edge.sheet_id
    left join record on record.sheet_id = edge.sheet_id and record.src_row = edge.record_row
    left join told on told.sheet_id = edge.sheet_id and told.src_row = edge.src_row
    qualify path_hop.hop = max(path_hop.hop) over (partition by path_hop.path_id)
),
named as (
    select evidence.designation, sheet_id, src_row, string_agg(distinct vendor_name.name, '; ' order by vendor_name.name) as names
    from evidence
    join vendor_name on vendor_name.designation = evidence.designation and vendor_name.vendor = evidence.vendor
    where verdict <> 'rejected'
    group by evidence.designation, sheet_id, src_row
),
noted as (
    select path_hop.path_id, row_note.sheet_id, row_note.src_row, row_note.col, row_note.heading, row_note.text, min(path_hop.hop) as hop
    from path_hop
    join edge using (edge_id)
    join row_note on row_note.sheet_id = edge.sheet_id and row_note.src_row = edge.src_row
    group by all
),
quoted as (
    select
        noted.path_id,
        list(
            {file: sheet.file, sheet: sheet.sheet, row: noted.src_row, "column": noted.heading, text: noted.text}
            order by noted.hop, noted.col
        ) as notes
    from noted
    join sheet using (sheet_id)
    group by noted.path_id
),
vendors as (
    select designation, string_agg(name, '; ' order by name) as names from vendor_name group by designation
)
select
    answer.designation, authority, clause, edition, answer.firm_key, firm.firm, answer.contract_key, answer.answer,
    answer.test, answer.position, answer.path_id, answer.identified_on, answer.identified_by, answer.recipient,
    answer.running, answer.due, answer.scan_due,
    coalesce(contract.piid, ''), coalesce(contract.parent_piid, ''), coalesce(contract.agency, ''), coalesce(contract.office, ''),
    case when step.sort in ('p', 'u') then node_label.label else coalesce(nullif(step.product, ''), evidence.marked, '') end as product,
    use_row.product as use_product, use_row.description as use_text, use_row.circumstances, coalesce(evidence.text, '') as text,
    coalesce(named.names, vendors.names) as vendors, path.route, path.tier,
    coalesce(seller.firm, ''), coalesce(seller.uei, ''), coalesce(seller.cage, ''),
    coalesce(quoted.notes, []) as notes
from answer
join firm on firm.firm_key = answer.firm_key
join path on path.path_id = answer.path_id
join step on step.path_id = answer.path_id
join use_row on use_row.path_id = answer.path_id
join node_label on node_label.node = step.supplier
join vendors on vendors.designation = answer.designation
left join named on named.designation = answer.designation and named.sheet_id = use_row.sheet_id and named.src_row = use_row.src_row
left join evidence on evidence.evidence_id = step.evidence_id and step.evidence_id > 0
left join quoted on quoted.path_id = answer.path_id
left join contract on contract.contract_key = answer.contract_key and answer.contract_key <> ''
left join firm as seller on seller.firm_key = step.seller_key
where answer.answer = 'disclose or report' or (answer.answer = 'contrary evidence' and answer.kind = 'provision')
order by answer.designation, firm.firm, answer.firm_key, answer.contract_key, authority, clause, edition, answer.test
