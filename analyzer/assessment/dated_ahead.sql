-- What is dated after the as-of date and so has no effect on the scan (DESIGN.md rule 7), in sentences.
-- grain: sheet x sort of statement.  reads: certificate, evidence, fact, record, sheet.  params: as_of
with ahead as (
    select distinct sheet_id, src_row, ' certificate' as what, greatest(signed_on, valid_from) as dated_on
    from certificate where standing = 'not yet valid'
    union all
    select distinct sheet_id, src_row, 'n answer "No"', date_on
    from evidence
    where subject_key <> '' and verdict = 'match' and polarity = 'denied' and kind <> 'certificates' and date_on > $as_of
    union all
    select sheet_id, src_row, ' day of identification', identified_on
    from fact join record using (sheet_id, src_row) where kind = 'clauses' and identified_on > $as_of
    union all
    select sheet_id, src_row, ' day of submission', submitted_on
    from fact join record using (sheet_id, src_row) where kind = 'clauses' and submitted_on > $as_of
),
-- the first rows are named, and all are counted
listed as (
    select sheet_id, what, count(*) as rows, list_sort(list(distinct (src_row, dated_on)))[:8] as places
    from ahead group by sheet_id, what
)
select
    file, sheet,
    'No effect, since dated after the as-of date ' || $as_of || ': ' || rows || case rows when 1 then ' row' else ' rows' end
    || ' with a' || what || ' ('
    || list_aggregate(list_transform(places, lambda place: 'row ' || place[1] || ': ' || place[2]), 'string_agg', '; ')
    || case when rows > 8 then '; and ' || (rows - 8) || ' more' else '' end || ').' as text
from listed join sheet using (sheet_id)
order by all
