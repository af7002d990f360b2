-- answer: what an entity can do with one clause box of one contract.
-- grain: designation x authority x clause box x firm x contract ('' where an own firm has no contract on record).
-- reads: clause_box, performer, firm, contract_cover, position, path_test, own_default.  params: own_named
-- `performance` and `provide` are asked per contract: a use tied to another contract leaves this one a question.
with asked as (
    select performer.contract_key, performer.firm_key from performer join firm using (firm_key)
    where performer.role = 'prime' or firm.own
    union all
    select '', firm_key from firm
    where own and $own_named and firm_key not in (select firm_key from performer)
),
tied as (
    select designation, firm_key, test, tie, min(gives) as gives
    from path_test where test in ('performance', 'provide') group by all
),
on_contract as (
    select tied.designation, asked.contract_key, asked.firm_key, tied.test,
        min(case
            when tie in ('*', asked.contract_key) and tie <> '' then gives
            else 'unresolved'
        end) as position
    from asked join tied using (firm_key) group by all
),
boxed as (
    select
        clause_box.*, asked.contract_key, asked.firm_key,
        coalesce(contract_cover.covered, true) as covered, coalesce(contract_cover.agency_unknown, false) as agency_unknown,
        case
            when position.position = 'designated' then 'designated'
            when clause_box.test in ('performance', 'provide') and asked.contract_key <> ''
                then coalesce(on_contract.position, position.position)
            else position.position
        end as position,
        position.reason as position_reason, position.path_id,
        tied_elsewhere.firm_key is not null and on_contract.position = 'unresolved' as tied_elsewhere
    from clause_box
    cross join asked
    join position on position.designation = clause_box.designation and position.firm_key = asked.firm_key
        and position.test = clause_box.test
    left join contract_cover on contract_cover.designation = clause_box.designation
        and contract_cover.authority = clause_box.authority and contract_cover.contract_key = asked.contract_key
    left join on_contract on on_contract.designation = clause_box.designation
        and on_contract.contract_key = asked.contract_key and on_contract.firm_key = asked.firm_key
        and on_contract.test = clause_box.test
    left join (select distinct designation, firm_key, test from tied where gives = 'exposed') as tied_elsewhere
        on tied_elsewhere.designation = clause_box.designation and tied_elsewhere.firm_key = asked.firm_key
        and tied_elsewhere.test = clause_box.test
)
select
    *,
    case
        when not covered then 'not covered'
        when position in ('designated', 'exposed') and disclosure then 'sign with disclosure'
        when position in ('designated', 'exposed') then 'cannot sign'
        when position in ('unresolved', 'no_data') then 'ask first'
        else 'can sign'
    end as answer
from boxed
