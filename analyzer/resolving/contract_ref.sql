-- contract_ref: which contract a record refers to, where its reference names exactly one ('' contract_key otherwise).
-- grain: record with a contract reference.  reads: record, sheet, contract_row, contract
-- An order number is read under its own IDV, which may stand in a cell of its own or before it in the same one (`whole`);
-- without one, a PIID joins where one contract carries it; what is no contract's number joins by an alias that a contract
-- list, or a list of aliases, gives one contract only. `several` says that more than one contract carries it, as an IDV is
-- carried by its orders; `whole` is then, and where nothing carries it, the number by which rows belong together.
with reference as (
    select
        sheet_id, src_row, record.contract_key as given_key,
        bare_number(coalesce(nullif(record.piid, ''), record.contract_key)) as called,
        bare_number(record.piid) as piid,
        bare_number(record.parent_piid) as parent_piid
    from record
    anti join contract_row using (sheet_id, src_row)
    anti join (select sheet_id from sheet where kind = 'solicitations') as offers using (sheet_id)
    where record.contract_key <> '' or record.piid <> ''
),
by_piid as (
    select piid, min(contract_key) as contract_key, max(parent_piid) as parent_piid, count(*) as contracts
    from contract where piid <> '' group by piid
),
by_whole as (
    select parent_piid || piid as whole, min(contract_key) as contract_key, count(*) as contracts
    from contract where piid <> '' group by whole
),
by_idv as (
    select distinct parent_piid as piid from contract where parent_piid <> ''
),
by_order as (
    select piid, parent_piid, min(contract_key) as contract_key, count(*) as contracts
    from contract where piid <> '' group by piid, parent_piid
),
written as (
    select *, case when parent_piid = '' or starts_with(called, parent_piid) then called else parent_piid || called end as whole
    from reference
),
direct as (
    select
        reference.*,
        case
            when by_key.contract_key is not null then by_key.contract_key
            when by_order.contracts = 1 then by_order.contract_key
            when by_whole.contracts = 1
                and (reference.parent_piid <> '' or by_piid.piid is null
                    or (by_piid.contracts = 1 and by_piid.contract_key = by_whole.contract_key))
                then by_whole.contract_key
            when by_whole.whole is null and by_piid.contracts = 1 and (reference.parent_piid = '' or by_piid.parent_piid = '')
                then by_piid.contract_key
            else ''
        end as contract_key,
        coalesce(by_order.contracts > 1 or by_whole.contracts > 1, false)
            or reference.parent_piid = '' and (
                by_idv.piid is not null
                or coalesce(by_piid.contracts > 1 or by_piid.contract_key <> by_whole.contract_key, false)
            ) as several
    from written as reference
    left join contract as by_key on by_key.contract_key = reference.given_key and reference.given_key <> ''
    left join by_order
        on by_order.piid = reference.piid and by_order.parent_piid = reference.parent_piid and reference.parent_piid <> ''
    left join by_piid on by_piid.piid = reference.piid
    left join by_whole on by_whole.whole = reference.whole
    left join by_idv on by_idv.piid = reference.piid
),
alias as (
    select alias, min(contract_key) as contract_key
    from (
        select bare_number(record.contract_alias) as alias,
            coalesce(contract_row.contract_key, nullif(direct.contract_key, '')) as contract_key
        from record
        left join contract_row using (sheet_id, src_row)
        left join direct using (sheet_id, src_row)
        where record.contract_alias <> ''
    )
    where alias <> '' and contract_key is not null
    group by alias having count(distinct contract_key) = 1
)
select sheet_id, src_row, contract_key, piid as reference, piid as whole, false as several
from contract_row
union all
select
    direct.sheet_id, direct.src_row,
    case when direct.contract_key = '' and not several then coalesce(alias.contract_key, '') else direct.contract_key end,
    case when piid <> '' then piid else given_key end as reference, whole,
    several
from direct left join alias on alias.alias = direct.called
