-- contract_position: one position per contract under the leading test (rule 9).
-- grain: designation x contract.  reads: contract_test, designation_note
select contract_test.* exclude (test)
from contract_test
join designation_note on designation_note.designation = contract_test.designation and designation_note.leading_test = contract_test.test
