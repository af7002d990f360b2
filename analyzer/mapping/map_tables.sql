-- The tables of one table of a sheet that Python fills, or a step that may not run.

-- grain: one row that prints no name, and the part whose name it takes from elsewhere
create or replace temp table name_below (src_row integer, part varchar, name varchar);

-- grain: part x text of a typed column
create or replace temp table typed_text (part varchar, cell varchar, rows bigint);

-- grain: one typed part, and how its column is written
create or replace temp table typed_part (part varchar, sort varchar, form varchar);

-- grain: part x text that is no plain value: what it holds, or why it holds nothing
create or replace table odd_value (
    part varchar, cell varchar, money decimal(38, 6), day date, answer varchar, identifier varchar, reason varchar, trouble varchar
);
