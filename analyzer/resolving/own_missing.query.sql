-- The own entities that no input names, neither by name nor by identifier.
-- grain: own firm.  reads: own_firm, firm_link.  parameters: none
-- Among the uses of a firm's names, one is of each own firm itself.
with used as (
    select firm_key, sum(uses) as uses from firm_link group by firm_key
),
own as (
    select own_firm.position, own_firm.name, firm_link.name_key, firm_link.firm_key, count(*) over (partition by firm_key) as given
    from own_firm
    join firm_link
        on firm_link.name = own_firm.name and firm_link.uei = own_firm.uei and firm_link.cage = own_firm.cage
        and firm_link.lei = '' and firm_link.duns = ''
),
elsewhere as (
    select distinct own.position from own join firm_link using (name_key) where firm_link.firm_key <> own.firm_key
)
select position, name, name_key
from own join used using (firm_key)
where used.uses <= given and position not in (from elsewhere)
order by position
