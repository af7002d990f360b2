-- What the assessment asks, filled by Python from the designations, the calendar and the word lists.
-- grain: one designation
create table designation_note (designation varchar, name varchar, leading_test varchar);
-- grain: one name of a designation
create table designation_name (designation varchar, name varchar);
-- grain: one agency of an authority
create table authority_agency (designation varchar, authority varchar, covers_all boolean, code varchar, name varchar);
-- grain: one box of a clause in one edition
create table clause_box (
    designation varchar, authority varchar, clause varchar, edition varchar, test varchar, disclosure boolean,
    assumed boolean, in_force boolean, legal_status varchar, due_rule varchar, due date,
    due_unit varchar, due_count integer, follow_up_days integer, due_verified boolean
);
-- business days under the federal calendar: `day` itself or the last one before it has this number
-- grain: one day
create table workday (day date, number integer);
-- grain: one test
create table test_name (test varchar);
-- grain: one position
create table position_rank ("position" varchar, rank integer);
-- grain: one vendor of a designation
create table vendor_name (designation varchar, vendor varchar, name varchar);
-- grain: one name key that is no firm which could be asked (list `no_organisation`, `merchants`), or a legal form (`legal_form`)
create table aside_word (list varchar, name_key varchar);
