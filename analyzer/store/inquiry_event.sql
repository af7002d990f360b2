-- What was asked of whom, in letters that went out. The ledger only ever adds to it; the state of an inquiry follows from its events
-- and from the replies among the inputs of a scan. An inquiry has one addressee, and one key that its letters carry.
-- Absent text is ''.

-- grain: one event
create table if not exists inquiry_event (
    seq integer,             -- counts the commits, so that the order is known without a clock
    inquiry_key varchar,
    event varchar,           -- asked | reminded | escalated | closed
    on_day date,
    due date,                -- until when an answer is awaited; NULL where the event asks for none
    designations varchar,    -- their ids, joined by '; '
    firm_key varchar, firm varchar,
    own boolean,             -- whether the addressee is one of the own entities
    question varchar,
    basis varchar,           -- the duties that wait for the answer
    run varchar,             -- the scan that the letter was written from
    letter varchar           -- its text: what of it stands in a reply is ours
);
