-- What has no effect on the scan because of its day, after the as-of date (docs/rules.md rule 7) or in a year that cannot be, in
-- sentences.
-- grain: sheet x sort of statement x reason.  adds to: problem.  reads: certificate, evidence, classified_record, record, impossible_day,
-- sheet.  parameters: as_of
insert into problem (file, sheet, text)
with said as (
    select distinct sheet_id, src_row, 'a certificate' as what, greatest(signed_on, valid_from) as dated_on
    from certificate where standing in ('not yet valid', 'impossible date')
    union all
    select distinct sheet_id, src_row, 'an answer "No"', date_on
    from evidence where subject_key <> '' and verdict = 'match' and polarity = 'denied' and kind <> 'certificates'
    union all
    select sheet_id, src_row, 'a day of identification', identified_on
    from classified_record join record using (sheet_id, src_row)
    where kind in ('clauses', 'contracts') and identified_on is not null
    union all
    select sheet_id, src_row, 'a day of submission', submitted_on
    from classified_record join record using (sheet_id, src_row) where kind = 'clauses' and submitted_on is not null
    union all
    select sheet_id, src_row, case kind when 'contracts' then 'an award or action' else 'a solicitation' end, record.date_on
    from record join sheet using (sheet_id)
    where kind in ('contracts', 'solicitations') and record.date_on is not null
),
without_effect as (
    select sheet_id, src_row, what, dated_on::varchar as day, 'dated after the as-of date ' || $as_of as why
    from said where dated_on > $as_of
    union all
    select sheet_id, src_row, what, value, 'no business date has such a year'
    from said join impossible_day using (sheet_id, src_row)
),
-- the first rows are named, and all are counted
listed as (
    select sheet_id, what, why, count(*) as rows, list_sort(list(distinct (src_row, day)))[:8] as places
    from without_effect group by sheet_id, what, why
)
select
    file, sheet,
    'No effect, since ' || why || ': ' || rows || case rows when 1 then ' row' else ' rows' end || ' with ' || what || ' ('
    || list_aggregate(list_transform(places, lambda place: 'row ' || place[1] || ': ' || place[2]), 'string_agg', '; ')
    || case when rows > 8 then '; and ' || (rows - 8) || ' more' else '' end || ').' as text
from listed join sheet using (sheet_id)
order by all
