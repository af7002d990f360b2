-- instrument: each contract and each open offer, with what tells which texts it carries.
-- grain: contract or offer.  reads: contract, solicitation
-- `carried_on` is the day of award, for an offer the day of its solicitation: editions of clauses go by it.
select
    contract_key, 'contract' as sort, piid, agency_code, agency, funding_code, funding_agency, office, award_on as carried_on,
    identified_on, identified_by
from contract
union all
select
    contract_key, 'offer', piid, agency_code, agency, funding_code, funding_agency, office, coalesce(issued_on, due_on),
    null, null
from solicitation
