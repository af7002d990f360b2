-- grouped_edge: what the rows of each sheet state, put together, each citing its first row.
-- grain: consumer x supplier x kind x class x state x tie x sheet x cited column.  reads: record_edge, sheet_column
with grouped as (
    select
        consumer, supplier, kind, class, state, tie, sheet_id, part,
        min(src_row) as src_row, sum(rows)::bigint as rows, min(date_on) as date_on, max(last_on) as last_on
    from record_edge
    group by consumer, supplier, kind, class, state, tie, sheet_id, part
),
cited_column as (
    select sheet_id, part, min(col) as col from sheet_column group by sheet_id, part
)
select grouped.* exclude (part), coalesce(cited_column.col, 0) as col
from grouped left join cited_column using (sheet_id, part)
