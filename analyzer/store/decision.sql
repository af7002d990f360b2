-- What named people ruled, for a scan to read; the ledger keeps it, a scan copies it. Absent text is '', absent dates NULL.
-- A ruling binds narrowly: a removal one path, a waiver one authority on one contract, "not this vendor" one whole cell
-- text of one firm in one kind of sheet and one part of a column.

-- grain: one ruling
create table if not exists decision (
    decision_id varchar,
    ruling varchar,          -- removed | waived | not_this_vendor | this_vendor
    designation varchar, firm_key varchar,
    path varchar,            -- removals: the path that is closed
    authority varchar, contract_key varchar,                      -- waivers
    text varchar, sheet_kind varchar, part varchar,               -- rulings on a match
    decided_by varchar, decided_on date, reason varchar, valid_until date
);
