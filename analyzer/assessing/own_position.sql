-- own_position: position of each judged firm under each test by its own record, before its subcontractors' silence is weighed.
-- grain: designation x judged firm x test.  reads: judged_firm, coverage, path_test, certificate, test_name
with best as (
    select designation, firm_key, test,
        min(case gives when 'exposed' then 0 else 1 end) as rank,
        arg_min(path_id, (gives <> 'exposed', level, tier, path_id)) as path_id
    from path_test group by designation, firm_key, test
),
valid_certificate as (
    select distinct designation, firm_key, test from certificate where standing = 'valid'
)
select
    judged_firm.designation, judged_firm.firm_key, test_name.test, best.path_id,
    case
        when judged_firm.designated then 'designated'
        when best.rank = 0 then 'exposed'
        when best.rank = 1 then 'unresolved'
        when not coverage.enough then 'no_data'
        when valid_certificate.firm_key is not null then 'certified'
        else 'no_evidence'
    end as position
from judged_firm
cross join test_name
join coverage using (designation, firm_key)
left join best on best.designation = judged_firm.designation and best.firm_key = judged_firm.firm_key and best.test = test_name.test
left join valid_certificate
    on valid_certificate.designation = judged_firm.designation and valid_certificate.firm_key = judged_firm.firm_key
    and valid_certificate.test = test_name.test
