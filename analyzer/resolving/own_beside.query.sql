-- The identifiers beside the name of an own entity, where there are several, with the dollars of each and its first row.
-- grain: own firm x identifier.  reads: own_firm, firm_link, contract, name_location.  parameters: none
with own as (
    select own_firm.position, own_firm.name, firm_link.name_key, firm_link.firm_key
    from own_firm
    join firm_link
        on firm_link.name = own_firm.name and firm_link.uei = own_firm.uei and firm_link.cage = own_firm.cage
        and firm_link.lei = '' and firm_link.duns = ''
),
several as (
    select own.position from own join firm_link using (name_key)
    where not starts_with(firm_link.firm_key, 'name:')
    group by own.position having count(distinct firm_link.firm_key) > 1
),
beside as (
    select own.position, own.name as own_name, own.firm_key as own_key, firm_link.*
    from own semi join several using (position) join firm_link using (name_key)
    where not starts_with(firm_link.firm_key, 'name:')
),
placed as (
    select position, own_name, own_key, beside.firm_key, min((file, sheet, src_row)) as place
    from beside left join name_location using (name, uei, cage, lei, duns)
    group by all
),
performs as (
    select firm_key, count(*) as contracts, sum(obligated) as obligated from contract group by firm_key
)
select
    position, own_name, own_key = firm_key as taken, firm_key, coalesce(contracts, 0), coalesce(obligated, 0),
    coalesce(place[1], ''), coalesce(place[2], ''), coalesce(place[3], 0)
from placed left join performs using (firm_key)
order by position, coalesce(obligated, 0) desc, firm_key
