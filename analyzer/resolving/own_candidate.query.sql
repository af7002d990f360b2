-- The names among the inputs that an own entity's may have been meant to be, with the dollars of each firm.
-- grain: name_key x firm.  reads: firm_link, firm, contract.  parameters: most
-- Those of the own entities themselves are left out; of very many, the names that the inputs use most are looked at.
with performs as (
    select firm_key, count(*) as contracts, sum(obligated) as obligated from contract group by firm_key
),
named as (
    select name_key, firm_key, sum(uses) as uses from firm_link where name_key <> '' group by all
)
select name_key, firm.firm, firm_key, coalesce(contracts, 0), coalesce(obligated, 0)
from named join firm using (firm_key) left join performs using (firm_key)
where not firm.own
order by uses desc, name_key, firm_key
limit $most
