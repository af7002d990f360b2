-- assessed_firm: every firm that a finding is written for, under every designation.
-- grain: designation x firm.  reads: firm, record_firm, name_piece, raw_edge, designation_note, designated_firm, aside. 
-- parameters: own_named
-- A stand-in for an own firm that was not named appears only where a sheet needs one.
with referenced as (
    select firm_key from record_firm where firm_key <> ''
    union select supplier_key from record_firm where supplier_key <> ''
    union select parent_key from record_firm where parent_key <> ''
    union select firm_key from name_piece
    union select firm_key from firm where own and $own_named
    union select substr(consumer, 3) from raw_edge where starts_with(consumer, 'f:')
)
select
    designation_note.designation, firm.*, designated_firm.firm_key is not null as designated,
    designation_note.leading_test
from firm
semi join referenced using (firm_key)
cross join designation_note
left join designated_firm using (designation, firm_key)
where firm_key not in (select firm_key from aside)
