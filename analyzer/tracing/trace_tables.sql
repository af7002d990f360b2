-- The tables of tracing that Python fills, or a step that may not run.

-- grain: one entry of the catalogue of products
create or replace table catalogue_entry (catalogue_id varchar, relation varchar, source varchar, can_disable varchar);

-- grain: one designation, with the legal status of its authorities' acts as one text
create or replace table standing_now (designation varchar, standing varchar);

-- grain: first step that a person closed
create or replace table ruled_step (designation varchar, consumer varchar, supplier varchar, kind varchar);
