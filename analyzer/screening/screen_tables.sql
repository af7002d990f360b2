-- The tables of screening that Python fills, or several runs of a step.

-- grain: one cell that passes the sieve
create or replace temp table screen_cell (
    sheet_id integer, src_row integer, col integer, text varchar, heading varchar, part varchar, kind varchar
);

-- grain: one column that is screened; `asked` is the column of the questions that its cells answer, 0 if there is none
create or replace temp table screened_column (
    sheet_id integer, first_row integer, col integer, heading varchar, part varchar, kind varchar, asked integer
);

-- grain: one text whose letters only Python folds
create or replace temp table folded_by_hand (text_id integer, folded varchar);

-- grain: one text that a rule could find something in; a text may stand more than once
create or replace temp table screen_candidate (text_id integer);

-- grain: one strong name that may be misspelt
create or replace temp table screen_near (word varchar, slips integer, joinable boolean);

-- grain: one word of the texts that is nearly a strong name
create or replace temp table screen_near_word (word varchar);

-- grain: a maker and the name of a product beside it, both folded
create or replace temp table maker_product (maker varchar, product varchar);
