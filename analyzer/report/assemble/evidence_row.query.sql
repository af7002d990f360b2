-- Every cell that met a term, in its final order, with what an inventory tells of the use in the same row.
-- grain: evidence.  reads: evidence, firm, record, row_circumstance
-- Days and amounts are those of the record, and count where a heading says what they are.
with told as (
    select
        sheet_id, src_row,
        coalesce(min(text) filter (where sort = 'seats'), '') as seats,
        bool_or(sort in ('cost', 'annual_cost')) as has_cost,
        bool_or(sort = 'last_seen') as has_last_seen,
        string_agg(text, '; ' order by col) filter (where sort = 'place') as places,
        string_agg(lower(heading) || ' ' || text, '; ' order by col) as circumstances
    from row_circumstance
    group by sheet_id, src_row
)
select
    evidence.designation, subject_key as firm_key, coalesce(firm.firm, '') as firm, evidence.file as cell_file,
    evidence.sheet as cell_sheet, evidence.src_row as cell_row, evidence."column" as cell_column,
    evidence.text as cell_text, term, marked, rung, score, polarity,
    verdict, reason,
    coalesce(told.seats, '') as seats,
    case when told.has_cost then record.amount end as cost,
    case when told.sheet_id is not null then record.renewal_on end as renewal,
    case when told.sheet_id is not null then record.notice_on end as notice,
    case when told.has_last_seen then record.date_on end as last_seen,
    coalesce(told.places, '') as place,
    coalesce(told.circumstances, '') as circumstances
from evidence
left join firm on firm.firm_key = evidence.subject_key
left join told on told.sheet_id = evidence.sheet_id and told.src_row = evidence.src_row and evidence.verdict <> 'rejected'
left join record on told.sheet_id is not null and record.sheet_id = evidence.sheet_id and record.src_row = evidence.record_row
order by evidence_id
