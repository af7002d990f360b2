-- designated_firm: firms of the inputs that are the designated vendor itself (its own record is no customer of itself).
-- grain: designation x firm.  reads: evidence
-- A name cell that is the vendor's legal name, affiliate or identifier; or that opens with its product's name, as card
-- statements write it ("CLAUDE.AI SUBSCRIPTION").
select designation, named_key as firm_key, min(vendor) as vendor
from evidence
where named_key <> '' and met_verdict = 'match' and rung <> 'catalogue'
    and (
        term_kind in ('legal_name', 'affiliate', 'former_name', 'identifier')
        or starts_with(lower(text), lower(marked))
    )
group by designation, named_key
