-- contract_cover: whether an authority covers a contract, by its awarding agency.
-- grain: contract x authority.  reads: contract, authority_agency
-- A contract whose agency is not stated counts as covered, and says so: the person who signs must settle it.
select
    contract.contract_key, designation, authority,
    bool_or(
        covers_all
        or (code <> '' and contract.agency_code = code)
        or (name <> '' and contains(lower(contract.agency), lower(name)))
        or (contract.agency_code = '' and contract.agency = '')
    ) as covered,
    contract.agency_code = '' and contract.agency = '' and not bool_or(covers_all) as agency_unknown
from contract cross join authority_agency
group by contract.contract_key, designation, authority, contract.agency_code, contract.agency
