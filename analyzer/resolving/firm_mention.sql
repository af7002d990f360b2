-- firm_mention: every distinct way in which the inputs (and the user) name a firm, with its identifiers cleaned.
-- grain: distinct name x uei x cage x lei x duns as written.  reads: record, own_firm, several_name
-- A cell that lists several firms names each of them, and no identifier beside it tells whose it is.
-- An identifier that does not have the shape of one is kept as written for the join and left out of the identity.
with written as (
    select firm as name, firm_uei as uei, firm_cage as cage, firm_lei as lei, firm_duns as duns, firm_alias as alias, rows
    from record
    union all
    select supplier, supplier_uei, supplier_cage, supplier_lei, supplier_duns, supplier_alias, rows from record
    union all
    select parent, parent_uei, '', '', '', '', rows from record
    union all
    select name, uei, cage, '', '', '', 1 from own_firm
),
named as (
    select * from written anti join several_name using (name)
    union all
    select piece, '', '', '', '', '', rows from written join several_name using (name)
)
select
    name, uei, cage, lei, duns,
    list(distinct alias order by alias) filter (where alias <> '') as aliases,
    sum(rows)::bigint as uses,
    case when regexp_full_match(upper(uei), '[A-HJ-NP-Z1-9][A-HJ-NP-Z0-9]{11}') then upper(uei) else '' end as clean_uei,
    case when regexp_full_match(upper(cage), '[0-9A-HJ-NP-Z]{5}') and upper(cage) <> '00000' then upper(cage) else '' end as clean_cage,
    case when regexp_full_match(upper(lei), '[A-Z0-9]{18}[0-9]{2}') then upper(lei) else '' end as clean_lei,
    case when regexp_full_match(duns, '[0-9]{9}') and length(replace(duns, left(duns, 1), '')) > 0 then duns else '' end as clean_duns
from named
where name <> '' or uei <> '' or cage <> '' or lei <> '' or duns <> ''
group by name, uei, cage, lei, duns
