-- The ledger's own table; `decision` stands beside it (decision.sql). No keys or indexes: a log that holds them has been
-- known not to replay after a crash.

-- grain: one scan; `seq` counts the commits, so that the newest is known without a clock
create table if not exists scan (
    seq integer, run varchar, as_of date,
    state varchar,           -- prepared | complete
    manifest varchar,        -- sha256 over the names and contents of the run folder's files
    version varchar,
    model blob               -- the report model as JSON, deflated
);
-- What stands where the report's tables are asked (`stored_tables.sql`); NULL in scans of before this version.
alter table scan add column if not exists designations varchar[];
alter table scan add column if not exists contents map(varchar, integer);  -- table of the report, number of its content
