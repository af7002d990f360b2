-- edge_cell: what each step of the asked ways rests on, told by content and not by place, so that a renamed file or a
-- sorted sheet changes nothing.
-- grain: designation x consumer x supplier x kind x content.  reads: way_hop, edge, statement_edge, designated_firm, raw_edge, evidence, fact
with asked as (
    select distinct designation, consumer, supplier, kind from edge semi join way_hop using (edge_id)
),
stating as (
    select '' as designation, consumer, supplier, kind, class, tie, sheet_id, src_row as record_row, 0 as evidence_id, date_on, last_on
    from statement_edge
    union all
    select '', supplier, consumer, 'owns', class, tie, sheet_id, src_row, 0, date_on, last_on
    from statement_edge where kind = 'owned_by'
    union all
    select designated_firm.designation, supplier, 'v:' || designated_firm.designation, 'made_by', 'observed', '', sheet_id, src_row, 0, null, null
    from statement_edge join designated_firm on ends_with(statement_edge.supplier, '|' || designated_firm.firm_key)
    where starts_with(statement_edge.supplier, 'p:')
    union all
    select designation, consumer, supplier, kind, class, tie, sheet_id, record_row, evidence_id, date_on, null
    from raw_edge where not stated
),
told as (
    select stating.*, evidence.text, fact.firm_key, fact.supplier_key, fact.product_fold,
        -- each row of a record with several has a date of its own
        unnest(case
            when fact.places is not null and stating.last_on is not null
                then list_distinct(list_transform(fact.places, lambda place: coalesce(place.date_on::varchar, '')))
            else [coalesce(stating.date_on::varchar, '')]
        end) as day
    from stating
    semi join asked using (designation, consumer, supplier, kind)
    left join evidence on evidence.evidence_id = stating.evidence_id and stating.evidence_id > 0
    left join fact on fact.sheet_id = stating.sheet_id and fact.src_row = stating.record_row
)
select distinct
    designation, consumer, supplier, kind,
    substr(md5(concat_ws(
        '|', kind, class, tie, coalesce(text, ''), coalesce(firm_key, ''), coalesce(supplier_key, ''), coalesce(product_fold, ''), day
    )), 1, 12) as cell
from told
