-- What departments, sites, persons and devices answered, in sentences for the reader.
-- grain: sheet.  adds to: problem.  reads: denial, sheet_column
insert into problem (file, sheet, text)
select
    file, sheet,
    count(distinct src_row) || case count(distinct src_row) when 1 then ' row says' else ' rows say' end || ' No for one '
        || coalesce(min(lower(heading)), 'unit') || ' only (first: row ' || min(src_row) || ', ' || arg_min(unit, src_row)
        || '); that closes nothing for the firm.' as text
from denial
left join (select sheet_id, min(heading) as heading from sheet_column where part = 'unit' group by sheet_id) as named using (sheet_id)
where unit <> ''
group by file, sheet
order by file, sheet
