-- edge_cell: what each step of the asked ways rests on, told by content and not by place, so that a renamed file or a
-- sorted sheet changes nothing.
-- grain: designation x consumer x supplier x kind x is_first x content.
-- reads: first_step_hop, edge, record_edge, designated_firm, raw_edge, evidence, classified_record
-- A firm's own step, its first, rests on each of its rows by its day. A step further on is the same for every firm whose way
-- passes it: it rests on what is said of it, and on whether that is past, but not on who says so and how often.
with asked as (
    select designation, consumer, supplier, kind, bool_or(hop = 1) as is_first, bool_or(hop > 1) as is_further
    from edge join first_step_hop using (edge_id) group by designation, consumer, supplier, kind
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
),
asked_stating as (
    select stating.*, is_first, is_further, coalesce(evidence.text, '') as text
    from stating
    join asked using (designation, consumer, supplier, kind)
    left join evidence on evidence.evidence_id = stating.evidence_id and stating.evidence_id > 0
),
standing as (
    select distinct designation, consumer, supplier, kind, class, tie from edge where state in ('current', 'unknown')
),
told as (
    select
        designation, consumer, supplier, stating.kind, true as is_first,
        concat_ws(
            '|', stating.kind, stating.class, stating.tie, text, coalesce(classified_record.firm_key, ''),
                coalesce(classified_record.supplier_key, ''),
            coalesce(product_fold, ''),
            -- each row of a record with several has a date of its own
            unnest(case
                when classified_record.places is not null and stating.last_on is not null
                    then list_distinct(list_transform(classified_record.places, lambda place: coalesce(place.date_on::varchar, '')))
                else [coalesce(stating.date_on::varchar, '')]
            end)
        ) as content
    from asked_stating as stating
    left join classified_record on classified_record.sheet_id = stating.sheet_id and classified_record.src_row = stating.record_row
    where is_first
    union all
    select distinct
        designation, consumer, supplier, kind, false,
        concat_ws('|', kind, class, tie, text, consumer, supplier, if(standing.consumer is null, 'past', ''))
    from asked_stating
    left join standing using (designation, consumer, supplier, kind, class, tie)
    where is_further
)
select distinct designation, consumer, supplier, kind, is_first, substr(md5(content), 1, 12) as cell
from told
