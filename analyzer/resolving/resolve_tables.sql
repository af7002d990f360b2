-- The tables of resolving that Python fills, or a step that may not run.

-- grain: one of the firms that sign
create table own_firm (position integer, name varchar, uei varchar, cage varchar);

-- grain: one name in a cell that lists several
create table several_name (name varchar, position integer, piece varchar);

-- grain: one distinct name
create table name_key (name varchar, name_key varchar);

-- grain: one short form of a word in names
create table abbreviation (word varchar, written varchar);

-- grain: two names that are nearly alike
create table near_link (one varchar, other varchar, reason varchar);

-- grain: one name that a designation knows
create table vendor_key (name_key varchar);

-- grain: one name in one cell whose own row names a vendor
create table proven_name (name_key varchar, sheet_id integer, src_row integer, col integer);

-- grain: one action on a contract: a row of a contract list that has such a key
create table action_key (sheet_id integer, src_row integer, action_key varchar);
