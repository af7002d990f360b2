-- contract_ref: which contract a record refers to, where its reference names exactly one ('' contract_key otherwise).
-- grain: record with a contract reference.  reads: record, contract_row, contract
-- An order number is read under its own IDV; without one, a PIID joins where one contract carries it. `several` says that
-- more than one does.
with reference as (
    select
        sheet_id, src_row, record.contract_key as given_key,
        upper(regexp_replace(record.piid, '[^0-9A-Za-z]', '', 'g')) as piid,
        upper(regexp_replace(record.parent_piid, '[^0-9A-Za-z]', '', 'g')) as parent_piid
    from record
    anti join contract_row using (sheet_id, src_row)
    where record.contract_key <> '' or record.piid <> ''
),
by_piid as (
    select piid, min(contract_key) as contract_key, max(parent_piid) as parent_piid, count(*) as contracts
    from contract where piid <> '' group by piid
),
by_order as (
    select piid, parent_piid, min(contract_key) as contract_key, count(*) as contracts
    from contract where piid <> '' group by piid, parent_piid
)
select sheet_id, src_row, contract_key, piid as reference, false as several from contract_row
union all
select
    reference.sheet_id, reference.src_row,
    case
        when by_key.contract_key is not null then by_key.contract_key
        when by_order.contracts = 1 then by_order.contract_key
        when by_piid.contracts = 1 and (reference.parent_piid = '' or by_piid.parent_piid = '') then by_piid.contract_key
        else ''
    end as contract_key,
    case when reference.piid <> '' then reference.piid else given_key end as reference,
    coalesce(by_order.contracts > 1 or (reference.parent_piid = '' and by_piid.contracts > 1), false) as several
from reference
left join contract as by_key on by_key.contract_key = reference.given_key and reference.given_key <> ''
left join by_order
    on by_order.piid = reference.piid and by_order.parent_piid = reference.parent_piid and reference.parent_piid <> ''
left join by_piid on by_piid.piid = reference.piid
