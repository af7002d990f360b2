-- The tables that reading and mapping fill, and the macros on texts and identifiers that several stages share.
-- Text that may be absent is '' (never NULL), so that plain equality joins; numbers and dates that may be absent are NULL.

-- grain: one input file
create table input_file (
    file_id integer, file varchar, sha256 varchar, bytes bigint,
    status varchar,          -- read | refused | ignored
    problem varchar,         -- the sentence, '' when read without remark
    bears_on varchar default 'any'  -- whom a file that was not read could bear on: any | own | none
);

-- grain: one table region of one file. For delimited text `sheet` is ''
create table sheet (
    sheet_id integer, file_id integer, file varchar, sheet varchar,
    raw_table varchar,       -- where its raw rows stand: "r<file_id>".raw_<n>
    kind varchar, header_row integer, is_sbom boolean,
    first_row integer default 0,  -- the first row below the header
    rows_read integer, rows_kept integer, rows_rejected integer,
    rows_without_owner integer default 0,  -- rows that surely name a designated vendor, and do not say whose use it is
    amount_total decimal(38, 6), notes varchar[]
);

-- grain: one column of one sheet. A column with no part has part ''
create table sheet_column (
    sheet_id integer, col integer, heading varchar, part varchar, note varchar,
    is_proposed boolean default false  -- no heading says the part: the cells, other columns or the name of the file do
);

-- grain: one question on a sheet that headings and cells leave open, with the line of a mapping that answers it
create table map_question (sheet_id integer, number integer, text varchar, answer varchar);

-- grain: one text beside the cells of the sheets (a comment on a cell), or the name of something (a file).
-- `sheet_id` 0: it stands by no table; `src_row` 0: by no row; `place` says in words where, `class` is said or label
create table side_text (
    side_id integer, sheet_id integer, file varchar, sheet varchar, src_row integer, place varchar, class varchar, text varchar
);

-- grain: one file that carries the key of an inquiry; `is_certain` where it carries that of one only, `signer` another firm in whose
-- name it is written, `first_answer` its first line of text that begins with yes or no
create table reply (inquiry_key varchar, firm varchar, file varchar, is_certain boolean, signer varchar, first_answer varchar);

-- grain: one row or cell that was not used ("column" is '' for a whole row)
create table rejected_cell (
    file varchar, sheet varchar, "row" integer, "column" varchar, value varchar, reason varchar
);

-- grain: one remark on what was not read or not understood. `loud`: 0 stands among the others, 1 also near the first sentence
-- of every report, 2 there before all others
create table problem (file varchar, sheet varchar, text varchar, loud integer default 0);

-- grain: one kept row of a sheet; in a long list of payments, the rows that say the same (`rows`, the first being `src_row`)
create table record (
    sheet_id integer, src_row integer, rows integer default 1,
    places struct(src_row integer, date_on date)[],  -- where each of several rows stands, and when it was; else NULL
    last_on date,                                    -- the last date of several rows, whose first is `date_on`; else NULL
    sells_software boolean,                          -- whether one of several rows says so (`sells_software` below); else NULL
    names_trade boolean,                             -- whether one of several rows tells what is bought; else NULL
    -- whom the row is about: consumer, payer, prime, certifying entity, recipient, owned firm, or the firm of a firms sheet
    firm varchar default '', firm_uei varchar default '', firm_cage varchar default '', firm_lei varchar default '',
        firm_duns varchar default '', firm_alias varchar default '',
    -- whom the row ties it to: vendor, payee, subcontractor, maker, owner
    supplier varchar default '', supplier_uei varchar default '', supplier_cage varchar default '',
        supplier_lei varchar default '', supplier_duns varchar default '', supplier_alias varchar default '',
    -- an owner named beside the main relation
    parent varchar default '', parent_uei varchar default '',
    product varchar default '', component varchar default '', description varchar default '', category varchar default '',
    relation varchar default '',        -- what the row calls the relation: uses, resells, subcontractor ...
    contract_key varchar default '', piid varchar default '', parent_piid varchar default '', contract_alias varchar default '',
        agency varchar default '', agency_code varchar default '',
        funding_agency varchar default '', funding_code varchar default '', office varchar default '',
    amount decimal(38, 6),   -- payments: paid; contracts: obligated in total; subcontracts: subaward
    action_obligation decimal(38, 6), potential decimal(38, 6),
    date_on date, start_on date, end_on date,
    renewal_on date, notice_on date,    -- inventories: when a subscription renews, and by when notice must be given
    unit varchar default '',            -- the department, site, person or device of the firm that the row speaks of
    usage varchar default '',           -- 'some' or 'none' where columns count uses, users, devices or bytes; else ''
    disposition varchar default '',     -- each heading and cell that tell whether a request was let through or blocked
    performance varchar default '',     -- '', 'yes' or 'no': used in performing a covered contract
    delivered varchar default '',       -- '', 'yes' or 'no': delivered to the Government
    designation varchar default '',     -- certificates: the vendor or designation that is certified about
    statement varchar default '', cert_test varchar default '', signer varchar default '', signed_on date, valid_from date,
        valid_until date,
    notes varchar default '',           -- of the notes, what stands there as a status of the row's product (`status_note`)
    licences varchar default '', status varchar default '', basis varchar default '', contact varchar default '',
    -- clause lists and solicitations: which clauses they carry; clause lists and contracts: the clock of a report
    clause varchar default '', edition varchar default '', identified_on date, identified_by varchar default '', submitted_on date
);

-- The letters and digits of a number as it is compared, whatever stands between them: "W31P4Q-24-C-0001" is W31P4Q24C0001.
create or replace macro bare_number(number) as upper(regexp_replace(number, '[^0-9A-Za-z]', '', 'g'));
-- The key of the offer that answers a solicitation, which cannot be that of a contract.
create or replace macro offer_key(number) as 'offer|' || bare_number(number);

-- Whether a text says that what is bought is software or IT, and whether one of a row's texts does.
create or replace macro is_software(words) as coalesce(regexp_matches(
    lower(words),
    '^it$|\b(software|saas|cloud|licen[cs]es?|subscriptions?|hosting|it (services|equipment|hardware|support|consulting|reseller)'
        || '|information technology|technology|ai'
    || '|data services|telecom\w*|computers?|laptops?|computing|hardware|electronics|resell\w*|resale|value.added|platforms?'
        || '|apps?|applications?|internet|web|managed services|digital)\b'
), false);
create or replace macro sells_software(category, product, description) as
    is_software(category) or is_software(product) or is_software(description);

-- Whether a category of spending is that of travellers and shoppers, who buy over the counter.
create or replace macro is_retail(category) as regexp_matches(
    lower(category),
    '\b(airlines?|hotels?|lodging|motels?|restaurants?|eating places?|fast food|caterers?|fuel|petrol|gas stations?'
        || '|service stations?|taxis?|limousines?|ride ?share'
    || '|car rentals?|parking|tolls?|railways?|travel agenc(y|ies)|groceries|grocery stores?|supermarkets?|drug ?stores?'
        || '|pharmac(y|ies)|department stores?'
    || '|hardware stores?|office supplies|stationery stores?|book ?stores?|florists?|retail)\b'
);

-- Whether a heading and its cell ("Action: Blocked", "Allowed: No") say that a request was not let through.
create or replace macro is_blocked(disposition) as coalesce(
    regexp_matches(lower(disposition),
        ': *(is |was )?(blocked?\w*|den(y|ied)|dropp?(ed)?|reject(ed)?|declined|refused|disallow(ed)?|prohibited|forbidden|prevented'
        || '|quarantined?|sinkholed?|reset|not (allowed|permitted|approved))\b')
    or regexp_matches(lower(disposition), '\boutcome\b[^:;]*: *(failure|failed)\b')
    or regexp_matches(lower(disposition), '\b(block(ed)?|den(y|ied)|drop(ped)?)\w*: *(yes|y|true|1)$')
    or regexp_matches(lower(disposition), '\b(allow(ed)?|permit(ted)?)\w*: *(no|n|false|0)$')
    or regexp_matches(lower(disposition), '\b(prohibited|banned|forbidden)\b[^:;]*: *([^n; ]|n[^o; ])'), false);

-- Whether the name of a file or sheet ("Prohibited", "banned_apps.csv") says that it lists what nobody may have.
create or replace macro lists_what_is_forbidden(name) as regexp_matches(
    regexp_replace(lower(name), '[^a-z]+', ' ', 'g'), '\b(prohibited|banned|forbidden|block ?list|black ?list|deny ?list)\b');

-- Whether a heading asks if the thing of the row is used: "Used", "Installed?", "Do you use its products?".
create or replace macro asks_for_use(heading) as
    regexp_matches(lower(heading), '\b(used?|in use|installed|enabled|deployed|found|detected|present)\b');

-- Whether they answer No to the question whether the thing is in use ("Used: No").
create or replace macro is_answered_no(disposition) as coalesce(regexp_matches(
    lower(disposition), '\b(used?|in use|installed|enabled|deployed|found|detected|present)\b[^:;]*: *(no|n|false|0|never|none'
        || '|not (used|in use|installed|found|detected|enabled|deployed|present))$'
), false);

-- Whether nobody answered it ("Used:").
create or replace macro is_unanswered(disposition) as coalesce(regexp_matches(disposition, ':$') and asks_for_use(disposition), false);

-- Whether what a row counts (uses or none of them, licences, money) comes to nothing, and at least one is counted.
create or replace macro counts_nothing(usage, licences, amount) as
    usage <> 'some' and not regexp_matches(licences, '[1-9]') and coalesce(amount, 0) = 0
    and (usage = 'none' or regexp_full_match(trim(licences), '0+([.,]0+)?') or amount = 0);

-- grain: one distinct text that could name a vendor, in one part of one kind of sheet.
-- `heading` is the column's heading for parts `tool` and `question`, where heading and value are judged as a pair; else ''
create table screen_text (
    text_id integer, text varchar, heading varchar, part varchar, kind varchar
);

-- grain: one strong name of one word in a long list that so many distinct texts hold (`texts`) that it is taken for an ordinary word.
-- `designation` is the name of the list
create table ordinary_name (designation varchar, vendor varchar, name varchar, texts bigint);

-- grain: one text that met a term of a designation (look-alikes included, verdict `rejected`).
-- `catalogue_id` is '' unless rung = 'catalogue'
create table match (
    text_id integer, designation varchar, vendor varchar, term varchar, term_kind varchar, marked varchar,
    rung varchar, score integer, polarity varchar, verdict varchar, reason varchar, catalogue_id varchar
);

-- grain: one cell with a free note, in a row of which a cell met a term
create table row_note (sheet_id integer, src_row integer, col integer, heading varchar, text varchar);

-- grain: one column of an inventory that tells a circumstance of what its rows state (`sort`: seats, cost, renewal ...)
create table circumstance_column (sheet_id integer, col integer, sort varchar);

-- grain: one cell that tells a circumstance of a use (`sort`: seats, cost, renewal ...), in a row of an inventory of which a cell met
-- a term
create table row_circumstance (sheet_id integer, src_row integer, col integer, sort varchar, heading varchar, text varchar);
