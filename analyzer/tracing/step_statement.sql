-- step_statement: what states each step of the asked ways: a row of a sheet, a cell that met a term, or who makes a product.
-- grain: designation x consumer x supplier x kind x statement; `designation` is '' where every designation has the step.
-- reads: first_step_hop, edge, record_edge, designated_firm, raw_edge, evidence, ruling
-- A row has `sheet_id` and `record_row`, both 0 where no row states it. `is_first` says that a firm's way begins with the step,
-- `is_further` that a way passes it later. A step that a person closed is on no way any more, and is stated all the same.
with asked as (
    select designation, consumer, supplier, kind, bool_or(is_first) as is_first, bool_or(is_further) as is_further
    from (
        select designation, consumer, supplier, kind, hop = 1 as is_first, hop > 1 as is_further
        from edge join first_step_hop using (edge_id)
        union all
        select edge.designation, consumer, supplier, kind, true, false
        from edge semi join (from ruling where subject = 'path') as ruled using (consumer, supplier, kind)
    )
    group by designation, consumer, supplier, kind
),
stating as (
    select '' as designation, consumer, supplier, kind, class, tie, sheet_id, src_row as record_row, 0 as evidence_id, date_on, last_on
    from record_edge
    union all
    select '', supplier, consumer, 'owns', class, tie, sheet_id, src_row, 0, date_on, last_on
    from record_edge where kind = 'owned_by'
    union all
    select distinct designated_firm.designation, supplier, 'v:' || designated_firm.designation, 'made_by', 'observed', '', 0, 0,
        0, null::date, null::date
    from record_edge join designated_firm on ends_with(record_edge.supplier, '|' || designated_firm.firm_key)
    where starts_with(record_edge.supplier, 'p:')
    union all
    select designation, consumer, supplier, kind, class, tie, sheet_id, record_row, evidence_id, date_on, null
    from raw_edge where not stated
)
select stating.*, is_first, is_further, coalesce(evidence.text, '') as text
from stating
join asked using (designation, consumer, supplier, kind)
left join evidence on evidence.evidence_id = stating.evidence_id and stating.evidence_id > 0
