-- Every firm under every designation, with what hangs on it: own entities first, then by covered contracts and their
-- dollars, spend and name (rule 5). Of covered contracts each designation has its own.
-- Amounts come as exact text, the standings as one text (tests parted by 30, their parts by 31): each is made in Python once.
-- `weighed` is the worst position that is really asked: over the firm's clause boxes that are covered and listed, and under
-- the leading test where there are none. The next step rests on it.
-- grain: designation x firm.  reads: assessed_firm, position, position_rank, performer, contract, contract_position, classified_record,
-- certificate_state, coverage, answer, path
with performs as (
    select performer.firm_key, count(distinct contract.contract_key) as contracts, sum(contract.obligated) as obligated
    from performer join contract on contract.contract_key = performer.contract_key group by performer.firm_key
),
covers as (
    select designation, performer.firm_key, count(*) as contracts, sum(contract.obligated) as obligated
    from contract_position join performer using (contract_key) join contract using (contract_key)
    where contract_position.covered group by all
),
paid as (
    select supplier_key as firm_key, sum(amount) as spend
    from classified_record where kind in ('payments', 'dependencies') and supplier_key <> '' and amount is not null group by all
),
sells_software as (
    -- rule 5: among equals, who sells software or IT is asked first
    select supplier_key as firm_key,
        bool_or(sells_software) as sells
    from classified_record where kind in ('payments', 'dependencies', 'firms') and supplier_key <> '' group by supplier_key
),
certificate_of as (
    select designation, firm_key,
        arg_min(state, (case state when 'contradicted' then 0 when 'recertify' then 1 when 'valid' then 2 else 3 end, sheet_id,
            src_row)) as state
    from certificate_state where designation <> '' group by all
),
stands as (
    select designation, firm_key, max(path_id) filter (where test = 'dependence') as best,
        string_agg(concat_ws(chr(31), test, position, coalesce(path_id::varchar, ''), coalesce(reason, '')), chr(30)) as standings,
        bool_or(path_id is not null) as points, max(silent) as silent
    from position group by designation, firm_key
),
boxed as (
    select
        answer.designation, answer.firm_key, answer.test, answer.path_id,
        case when waived <> '' and answer.position = 'exposed' then 'waived' else answer.position end as position
    from answer where covered and listed
),
asked as (
    select
        boxed.designation, boxed.firm_key,
        arg_min(
            struct_pack(test, position, path_id), (position_rank.rank, test <> assessed_firm.leading_test, test, path_id is null, path_id)
        ) as worst
    from boxed
    join assessed_firm on assessed_firm.designation = boxed.designation and assessed_firm.firm_key = boxed.firm_key
    join position_rank using (position)
    group by boxed.designation, boxed.firm_key
),
led as (
    select position.designation, position.firm_key, struct_pack(test, position, path_id) as worst
    from position
    join assessed_firm on assessed_firm.designation = position.designation and assessed_firm.firm_key = position.firm_key
        and assessed_firm.leading_test = position.test
),
weighed as (
    select
        led.designation, led.firm_key, asked.worst is not null as is_asked,
        unnest(coalesce(asked.worst, led.worst))
    from led left join asked using (designation, firm_key)
)
select
    assessed_firm.designation, assessed_firm.firm_key, assessed_firm.firm, assessed_firm.uei, assessed_firm.cage,
        assessed_firm.own, assessed_firm.leading_test,
    stands.best, stands.standings,
    coalesce(performs.contracts, 0) as contracts, coalesce(performs.obligated, 0)::varchar as obligated,
    coalesce(covers.contracts, 0) as covered_contracts, coalesce(covers.obligated, 0)::varchar as covered_obligated,
    coalesce(paid.spend, 0)::varchar as spend, coalesce(certificate_of.state, '') as certificate,
    coalesce(sells_software.sells, false) as sells_software,
    concat_ws(' ', coverage.suppliers, coverage.known, coverage.products, coverage.answers, coverage.certificates) as coverage,
    weighed.is_asked, weighed.test as asked_test, weighed.position as asked_position, path.route as asked_route,
    path.first_kind as asked_kind, stands.points,
    case
        when coverage.enough_known and not coverage.enough then 'input'
        when coverage.enough and stands.silent > 0 then 'subcontractors'
        else ''
    end as missing
from assessed_firm
join coverage using (designation, firm_key)
join stands using (designation, firm_key)
join weighed using (designation, firm_key)
left join path on path.path_id = weighed.path_id
left join performs using (firm_key)
left join covers using (designation, firm_key)
left join paid using (firm_key)
left join sells_software using (firm_key)
left join certificate_of using (designation, firm_key)
order by
    assessed_firm.designation, assessed_firm.own desc, covers.contracts is null, coalesce(covers.obligated, 0) desc,
    coalesce(paid.spend, 0) desc, coalesce(sells_software.sells, false) desc, assessed_firm.firm, assessed_firm.firm_key
