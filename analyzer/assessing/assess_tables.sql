-- What the assessment asks, filled by Python from the designations, the calendar and the word lists.
-- grain: one designation
create table designation_note (designation varchar, name varchar, leading_test varchar);
-- grain: one name of a designation
create table designation_name (designation varchar, name varchar);
-- grain: one agency of an authority; `ended`: its determination asks nothing on the as-of date
create table authority_agency (
    designation varchar, authority varchar, ended boolean, covers_all boolean, code varchar, name varchar
);
-- names of agencies by which a contract is known to be of an agency that no authority need cover
-- grain: one name
create table known_agency (name varchar);
-- grain: one box of a clause in one edition; `tells`: a use is answered by disclosing or reporting it
create table clause_box (
    designation varchar, authority varchar, clause varchar, edition varchar, test varchar, kind varchar, duty varchar,
    tells boolean, assumed boolean, in_force boolean, ended boolean, legal_status varchar, status_since date, bound_from date,
    relief varchar, awards_from date, awards_until date, review_months integer,
    due_rule varchar, due date, due_unit varchar, due_count integer, follow_up_days integer, due_verified boolean
);
-- grain: one agency of one recipient of what a clause has told; the first rank that fits a contract is its recipient
create table clause_recipient (
    designation varchar, authority varchar, clause varchar, edition varchar, rank integer, recipient varchar, link varchar,
    form varchar, covers_all boolean, code varchar, name varchar
);
-- the tests whose figures stand side by side in the first lines of a report
-- grain: one test of a designation
create table shown_test (designation varchar, test varchar);
-- business days under the federal calendar: `day` itself or the last one before it has this number
-- grain: one day
create table workday (day date, number integer);
-- grain: one test
create table test_name (test varchar);
-- grain: one position
create table position_rank ("position" varchar, rank integer);
-- grain: one answer, the most pressing first
create table answer_rank (answer varchar, rank integer);
-- grain: one vendor of a designation
create table vendor_name (designation varchar, vendor varchar, name varchar);
-- grain: one name key that is no firm which could be asked (list `no_organisation`, `merchants`), or a legal form (`legal_form`)
create table aside_word (list varchar, name_key varchar);
