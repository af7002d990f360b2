-- What near spellings are judged by: pairs of names, the names that a designation knows, and names whose own row names a vendor.
create table near_link (one varchar, other varchar, reason varchar);
create table vendor_key (name_key varchar);
create table proven_name (name_key varchar, sheet_id integer, src_row integer, col integer);
