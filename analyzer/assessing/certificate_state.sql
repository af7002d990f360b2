-- certificate_state: each certificate against the evidence (docs/rules.md rule 6).
-- grain: certificate.  reads: certificate, path_test
-- Contradicted: valid, and proven evidence under its test is undated or dated not later than the signature.
-- Later evidence means recertify.
with against as (
    select designation, firm_key, test,
        min(coalesce(first_on, date '0001-01-01')) as first_on,
        arg_min(path_id, (coalesce(first_on, date '0001-01-01'), path_id)) as path_id
    from path_test where gives = 'exposed' group by designation, firm_key, test
)
select
    certificate.*, against.path_id,
    case
        when standing = 'valid' and against.first_on <= coalesce(signed_on, valid_from) then 'contradicted'
        when standing = 'valid' and against.first_on is not null then 'recertify'
        else standing
    end as state
from certificate
left join against using (designation, firm_key, test)
