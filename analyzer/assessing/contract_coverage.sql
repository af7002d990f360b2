-- contract_coverage: whether an authority covers a contract, by its awarding agency.
-- grain: contract x authority.  reads: contract, authority_agency
-- A determination that asks nothing on the as-of date covers nothing. A contract whose agency is not stated counts as covered, and says so: the person who signs must settle it.
with agency as (
    select distinct agency_code, agency from contract
),
agency_cover as (
    select
        agency.agency_code, agency.agency, designation, authority,
        bool_or(
            covers_all
            or (code <> '' and agency.agency_code = code)
            or (name <> '' and contains(lower(agency.agency), lower(name)))
            or (agency.agency_code = '' and agency.agency = '')
        ) and not bool_or(ended) as covered,
        agency.agency_code = '' and agency.agency = '' and not bool_or(covers_all) as agency_unknown
    from agency cross join authority_agency
    group by agency.agency_code, agency.agency, designation, authority
)
select contract.contract_key, designation, authority, covered, agency_unknown
from contract
join agency_cover
    on agency_cover.agency_code is not distinct from contract.agency_code
    and agency_cover.agency is not distinct from contract.agency
