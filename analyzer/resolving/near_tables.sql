-- What near spellings are judged by: pairs of names, the names that a designation knows, and names whose own row names a vendor.
-- grain: two names that are nearly alike
create table near_link (one varchar, other varchar, reason varchar);
-- grain: one name that a designation knows
create table vendor_key (name_key varchar);
-- grain: one name in one cell whose own row names a vendor
create table proven_name (name_key varchar, sheet_id integer, src_row integer, col integer);
