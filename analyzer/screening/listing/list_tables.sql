-- The tables in which the names of a long list stand, so that texts are joined to them.

-- grain: one name of one vendor, its letters run together as they are drawn (0 as o, 1 and l as i)
-- `words` is how many words it has; a weak name counts only where the text says hardly more
create or replace temp table list_name (vendor integer, letters varchar, words integer, weak boolean);

-- grain: one word that makes a weak name of a vendor sure
create or replace temp table list_context (vendor integer, word varchar);

-- grain: one strong name in its words, as they are drawn, to which misspelt names are compared
create or replace temp table list_near (near_id integer, vendor integer, words varchar[]);

-- grain: one name that is not written in plain letters; it may stand inside a longer run of signs
create or replace temp table list_script (vendor integer, name varchar);

-- grain: one word of a legal form, as it is drawn
create or replace temp table list_form (word varchar);

-- grain: one text that may name one vendor of the list; a pair may stand more than once
create or replace temp table list_candidate (text_id integer, vendor integer);
