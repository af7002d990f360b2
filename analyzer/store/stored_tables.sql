-- What the report's tables rest on in the ledger. The rows of a table stand once for all scans in which the table is the same, under
-- the number of their content: `stored_findings` and so on, which are made from the declarations of the tables.

-- grain: one table of the report with certain rows
create table if not exists stored_content (
    id integer,
    table_name varchar,
    sha256 varchar,          -- of its CSV file
    row_count bigint,
    has_rows boolean         -- false where they are too many to be repeated here
);

-- grain: the one state of the tables and views; they are made anew when the declarations have another digest
create table if not exists stored_layout (sha256 varchar);
