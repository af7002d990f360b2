-- grain: one text beside the cells as it was read, or the name of a file or sheet
create or replace temp table side_read (
    file_id integer, file varchar, sheet varchar, src_row integer, place varchar, class varchar, text varchar
);
