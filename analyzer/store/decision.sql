-- What named people ruled. The ledger only ever adds to it; the row with the highest `seq` of a key counts. A scan copies it.
-- A ruling binds narrowly: a path is one first step (consumer, supplier, kind) with the cells that it rested on, a match one
-- whole cell text of one firm in one kind of sheet and one part of a column, a contract one authority on it, a report the clock
-- of one clause on one contract, a sheet the rows of one sheet of one file.
-- Absent text is '', absent dates are NULL.

-- grain: one ruling
create table if not exists decision (
    decision_key varchar, seq integer,
    subject varchar,         -- path | match | contract | report | sheet
    designation varchar, firm_key varchar, firm varchar,
    consumer varchar, supplier varchar, kind varchar, evidence varchar[],      -- paths
    authority varchar, contract_key varchar,                                   -- contracts
    clause varchar, edition varchar,                                           -- reports, beside the two above
    text varchar, sheet_kind varchar, part varchar,                            -- matches
    standing varchar,        -- the legal status of the designation's authorities when it was ruled
    rules varchar,           -- the rules in force when it was ruled
    ruling varchar, justification varchar, rationale varchar, owner varchar, target_date date, reference varchar,
    valid_until date, removed_on date, proof varchar, decided_by varchar, decided_on date, second_reader varchar,
    identified_on date, submitted_on date, recipient varchar,
    source varchar,          -- the workbook that brought it, by sha256
    file varchar default '', sheet varchar default '',                         -- sheets
    whose varchar default '',                                                  -- the firm that a sheet's rows belong to
    applies_to varchar default '',  -- what else a person ruled on in the same row
    second_read_on date,
    lead_key varchar default '',  -- the key of that row, where this ruling came with another
    lead_scope varchar default ''        -- what that ruling was said to apply to
);
-- Ledgers of before this version have neither sheets among their rulings nor one ruling for several.
alter table decision add column if not exists file varchar default '';
alter table decision add column if not exists sheet varchar default '';
alter table decision add column if not exists whose varchar default '';
alter table decision add column if not exists applies_to varchar default '';
alter table decision add column if not exists second_read_on date;
alter table decision add column if not exists lead_key varchar default '';
alter table decision add column if not exists lead_scope varchar default '';
