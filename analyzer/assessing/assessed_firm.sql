-- assessed_firm: every firm that a finding is written for, under every designation.
-- grain: designation x firm.  reads: firm, record_firm, name_piece, raw_edge, designation_note, designated_firm, aside,
-- telling_firm.
-- parameters: own_named
-- `judged_as`: a firm of which something is told is judged by that; all others stand alike, and the first of them is judged for all.
-- A stand-in for an own firm that was not named appears only where a sheet needs one.
with referenced as (
    select firm_key from record_firm where firm_key <> ''
    union select supplier_key from record_firm where supplier_key <> ''
    union select parent_key from record_firm where parent_key <> ''
    union select firm_key from name_piece
    union select firm_key from firm where own and $own_named
    union select substr(consumer, 3) from raw_edge where starts_with(consumer, 'f:')
),
subject as (
    select firm.* from firm semi join referenced using (firm_key) where firm_key not in (select firm_key from aside)
),
silent as (
    select min(firm_key) as judged_as from subject anti join telling_firm using (firm_key)
)
select
    designation_note.designation, subject.*, designated_firm.firm_key is not null as designated,
    designation_note.leading_test,
    case when telling_firm.firm_key is null then silent.judged_as else subject.firm_key end as judged_as
from subject
cross join designation_note
cross join silent
left join designated_firm using (designation, firm_key)
left join telling_firm using (firm_key)
