-- stance: how each judged firm stands under each designation, and what hangs on it; silent firms share one.
-- Of covered contracts each designation has its own. The standings are one text (tests parted by 30, their parts by 31).
-- `weighed` is the worst position that is really asked: over the firm's clause boxes that are covered and listed, and under
-- the leading test where there are none. The next step rests on it.
-- grain: designation x judged firm.  reads: judged_firm, judged_position, position_rank, performer, contract, contract_position,
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
    from judged_position group by designation, firm_key
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
            struct_pack(test, position, path_id), (position_rank.rank, test <> judged_firm.leading_test, test, path_id is null, path_id)
        ) as worst
    from boxed
    join judged_firm on judged_firm.designation = boxed.designation and judged_firm.firm_key = boxed.firm_key
    join position_rank using (position)
    group by boxed.designation, boxed.firm_key
),
led as (
    select judged_position.designation, judged_position.firm_key, struct_pack(test, position, path_id) as worst
    from judged_position
    join judged_firm on judged_firm.designation = judged_position.designation and judged_firm.firm_key = judged_position.firm_key
        and judged_firm.leading_test = judged_position.test
),
weighed as (
    select
        led.designation, led.firm_key, led.worst.position as leading_position, asked.worst is not null as is_asked,
        unnest(coalesce(asked.worst, led.worst))
    from led left join asked using (designation, firm_key)
)
select
    row_number() over (order by judged_firm.designation, judged_firm.firm_key) - 1 as number,
    judged_firm.designation, judged_firm.firm_key, judged_firm.own, judged_firm.leading_test,
    stands.best, stands.standings,
    coalesce(performs.contracts, 0) as contracts, coalesce(performs.obligated, 0) as obligated,
    coalesce(covers.contracts, 0) as covered_contracts, coalesce(covers.obligated, 0) as covered_obligated,
    coalesce(certificate_of.state, '') as certificate,
    concat_ws(
        ' ', coverage.suppliers, coverage.known, coverage.products, coverage.answers, coverage.certificates, coverage.unsaid,
        coverage.vendors
    ) as coverage,
    weighed.leading_position, weighed.is_asked, weighed.test as asked_test, weighed.position as asked_position, path.route as asked_route,
    path.first_kind as asked_kind, stands.points,
    case
        when coverage.enough_known and not coverage.enough then 'input'
        when coverage.enough and stands.silent > 0 then 'subcontractors'
        else ''
    end as missing
from judged_firm
join coverage using (designation, firm_key)
join stands using (designation, firm_key)
join weighed using (designation, firm_key)
left join path on path.path_id = weighed.path_id
left join performs using (firm_key)
left join covers using (designation, firm_key)
left join certificate_of using (designation, firm_key)
