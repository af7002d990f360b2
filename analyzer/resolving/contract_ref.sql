-- contract_ref: which contract a record refers to, where its reference names exactly one ('' contract_key otherwise).
-- grain: record with a contract reference.  reads: record, contract
with reference as (
    select
        sheet_id, src_row, contract_key as given_key,
        upper(regexp_replace(piid, '[^0-9A-Za-z]', '', 'g')) as piid,
        upper(regexp_replace(parent_piid, '[^0-9A-Za-z]', '', 'g')) as parent_piid
    from record
    where contract_key <> '' or piid <> ''
),
by_piid as (
    select piid, min(contract_key) as contract_key, count(*) as contracts from contract where piid <> '' group by piid
),
by_order as (
    select piid, parent_piid, min(contract_key) as contract_key, count(*) as contracts
    from contract where piid <> '' group by piid, parent_piid
)
select
    reference.sheet_id, reference.src_row,
    case
        when by_key.contract_key is not null then by_key.contract_key
        when by_order.contracts = 1 then by_order.contract_key
        when by_piid.contracts = 1 then by_piid.contract_key
        else ''
    end as contract_key,
    case when reference.piid <> '' then reference.piid else given_key end as reference
from reference
left join contract as by_key on by_key.contract_key = reference.given_key and reference.given_key <> ''
left join by_order
    on by_order.piid = reference.piid and by_order.parent_piid = reference.parent_piid and reference.parent_piid <> ''
left join by_piid on by_piid.piid = reference.piid
