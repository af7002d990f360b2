-- edge_cell: what each step of the asked ways rests on, told by content and not by place, so that a renamed file or a
-- sorted sheet changes nothing.
-- grain: designation x consumer x supplier x kind x is_first x content.
-- reads: step_statement, edge, classified_record
-- A firm's own step, its first, rests on each of its rows by its day. A step further on is the same for every firm whose way
-- passes it: it rests on what is said of it, and on whether that is past, but not on who says so and how often.
with standing as (
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
    from step_statement as stating
    left join classified_record on classified_record.sheet_id = stating.sheet_id and classified_record.src_row = stating.record_row
    where is_first
    union all
    select distinct
        designation, consumer, supplier, kind, false,
        concat_ws('|', kind, class, tie, text, consumer, supplier, if(standing.consumer is null, 'past', ''))
    from step_statement
    left join standing using (designation, consumer, supplier, kind, class, tie)
    where is_further
)
select distinct designation, consumer, supplier, kind, is_first, substr(md5(content), 1, 12) as cell
from told
