-- edge_cell: what each first step or later one rests on, told by content and not by place, so that a renamed file or a
-- sorted sheet changes nothing.
-- grain: designation x consumer x supplier x kind x content.  reads: raw_edge, evidence, fact
select distinct
    raw_edge.designation, raw_edge.consumer, raw_edge.supplier, raw_edge.kind,
    substr(md5(concat_ws(
        '|', raw_edge.kind, raw_edge.class, raw_edge.tie, coalesce(evidence.text, ''),
        coalesce(fact.firm_key, ''), coalesce(fact.supplier_key, ''), coalesce(fact.product_fold, ''), coalesce(dated.date_on::varchar, '')
    )), 1, 12) as cell
from raw_edge
left join evidence on evidence.evidence_id = raw_edge.evidence_id and raw_edge.evidence_id > 0
left join fact on fact.sheet_id = raw_edge.sheet_id and fact.src_row = raw_edge.record_row
cross join unnest(
    case when raw_edge.rows = 1 then [raw_edge.date_on] else list_distinct(list_transform(fact.places, lambda place: place.date_on)) end
) as dated(date_on)
