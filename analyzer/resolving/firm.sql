-- firm: one firm, one key, under the name that the inputs use most; one not written in capitals where there is one.
-- grain: firm_key.  reads: firm_link, own_firm
select
    firm_key,
    coalesce(
        arg_min(firm_link.name, (near, firm_link.name = upper(firm_link.name), -uses, firm_link.name))
            filter (where firm_link.name <> '' and clean_uei <> ''),
        arg_min(firm_link.name, (near, firm_link.name = upper(firm_link.name), -uses, firm_link.name)) filter (where firm_link.name <> ''),
        firm_key
    ) as firm,
    coalesce(min(clean_uei) filter (where clean_uei <> ''), '') as uei,
    coalesce(min(clean_cage) filter (where clean_cage <> ''), '') as cage,
    coalesce(min(clean_lei) filter (where clean_lei <> ''), '') as lei,
    coalesce(min(clean_duns) filter (where clean_duns <> ''), '') as duns,
    bool_or(own_firm.name is not null) as own,
    coalesce(min(own_firm.position), 0) as own_order
from firm_link
left join own_firm
    on own_firm.name = firm_link.name and own_firm.uei = firm_link.uei and own_firm.cage = firm_link.cage
    and firm_link.lei = '' and firm_link.duns = ''
group by firm_key
