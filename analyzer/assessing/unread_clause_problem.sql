-- The clause cells in which no clause could be read: what they say of the contract is not known.
-- grain: sheet.  adds to: problem.  reads: record, sheet, clause_box
-- A cell is read if it holds a number of the FAR system, or names a text of the designations in words.
insert into problem (file, sheet, text)
with unread as (
    select sheet_id, src_row, clause
    from record join sheet using (sheet_id)
    where sheet.kind in ('clauses', 'solicitations') and clause <> '' and len(clause_numbers(clause)) = 0
        and lower(trim(clause)) not in (select lower(clause) from clause_box)
),
listed as (
    select sheet_id, count(*) as cells, list_sort(list((src_row, clause)))[:5] as places from unread group by sheet_id
)
select
    file, sheet,
    'No clause could be read in ' || cells || case cells when 1 then ' cell' else ' cells' end || ' of the clause list ('
    || list_aggregate(list_transform(places, lambda place: 'row ' || place[1] || ': ' || left(place[2], 60)), 'string_agg', '; ')
    || case when cells > 5 then '; and ' || (cells - 5) || ' more' else '' end
    || '). Write each clause by its number, such as 52.204-30.' as text
from listed join sheet using (sheet_id)
order by all
