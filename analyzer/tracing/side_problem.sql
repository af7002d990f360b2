-- What names a vendor beside the cells and counts for nobody: names of files, sheets and the like, and texts that belong to no
-- row that was kept.
-- grain: file x sheet x place.  adds to: problem.  reads: evidence, side_text
insert into problem (file, sheet, text)
with met as (
    select distinct side_text.file, side_text.sheet, side_text.place, class, side_text.text
    from evidence
    join side_text on side_text.side_id = -evidence.col
    where evidence.verdict = 'match' and subject_key = ''
)
select
    file, sheet,
    'The vendor is named in the ' || place || ': "' || left(min(text), 200) || '"'
        || case count(*) when 1 then '' else ' and ' || (count(*) - 1) || ' more' end
        || case class when 'label' then '; a name proves nothing. Where rows stand below it, it is a question to the firm '
            || 'whose spreadsheets these are.'
            else '. It belongs to no row that was kept, so it is a question to the firm whose spreadsheets these are.' end
from met
group by file, sheet, place, class
order by file, sheet, place, class
