-- side_text: texts beside the cells, and names, each with the table that it stands by: the last that begins above its row.
-- grain: one text at one place.  adds to: side_text.  reads: side_read, sheet
-- `sheet_id` is 0 where its sheet holds no table, or it belongs to no sheet.
insert into side_text by name
select
    row_number() over (order by file_id, sheet, src_row, place, class, text)::integer as side_id,
    coalesce(
        (
            select max(sheet.sheet_id) from sheet
            where sheet.file_id = read.file_id and sheet.sheet = read.sheet and sheet.first_row <= read.src_row
        ),
        (select min(sheet.sheet_id) from sheet where sheet.file_id = read.file_id and sheet.sheet = read.sheet and read.sheet <> ''),
        0
    ) as sheet_id,
    file, sheet, src_row, place, class, text
from side_read as read
