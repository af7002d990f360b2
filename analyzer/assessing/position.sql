-- position: where each firm stands under each test, and why.
-- grain: designation x firm x test.  reads: assessed_firm, judged_position
select
    assessed_firm.designation, assessed_firm.firm_key, judged_position.test, judged_position.path_id, judged_position.position,
    judged_position.silent, judged_position.reason
from assessed_firm
join judged_position
    on judged_position.designation = assessed_firm.designation and judged_position.firm_key = assessed_firm.judged_as
