-- The views by which other programs read the ledger, beside one view for each table of the report, which is made from the
-- table's declaration. What they rest on may change; the views keep their names and columns.

-- grain: one scan
create or replace view runs as
select seq, run, as_of, designations, version, manifest
from scan
where state = 'complete';
comment on view runs is 'one row per scan; the newest has the highest seq';
comment on column runs.seq is 'counts the scans';
comment on column runs.run is 'name of the run folder';
comment on column runs.as_of is 'the day for which the scan judged';
comment on column runs.designations is 'ids of the designations; NULL for scans of before this was recorded';
comment on column runs.version is 'version of the program';
comment on column runs.manifest is 'SHA-256 over names and contents of the files of the run folder';

-- grain: one scan and table of the report
create or replace view run_tables as
select scan.seq, scan.run, content.table_name, content.row_count, content.has_rows
from scan, unnest(map_values(scan.contents)) as named(id)
inner join stored_content as content on content.id = named.id
where scan.state = 'complete';
comment on view run_tables is 'which tables of which scan can be queried here';
comment on column run_tables.seq is 'counts the scans';
comment on column run_tables.run is 'name of the run folder';
comment on column run_tables.table_name is 'name of the table, and of its view';
comment on column run_tables.row_count is 'how many rows it has';
comment on column run_tables.has_rows is 'false where the table is too long to be repeated here: its CSV file has all rows';

-- grain: one ruling
create or replace view decisions as
select decision.*, seq = max(seq) over (partition by decision_key) as is_newest
from decision;
comment on view decisions is 'what named persons ruled; of a decision_key, the row that is_newest counts';

-- grain: one event of an inquiry
create or replace view inquiry_events as
select *
from inquiry_event;
comment on view inquiry_events is 'what was asked of whom in letters that went out; the view inquiries has the state in each scan';
