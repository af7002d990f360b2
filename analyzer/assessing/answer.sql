-- answer: what the record says to one duty of one contract.
-- grain: designation x authority x clause box x firm x contract ('' where an own firm has no contract on record).
-- reads: clause_box, clause_listed, performer, firm, contract_coverage, position, path_test, workday, waiver, ruled_clock.
-- parameters: own_named, as_of
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
        clause_box.* replace (clause_box.assumed and not coalesce(clause_listed.named, false) as assumed),
        coalesce(clause_listed.listed, true) as listed, coalesce(clause_listed.other_edition, '') as other_edition,
        coalesce(ruled_clock.identified_on, clause_listed.identified_on) as identified_on,
        coalesce(ruled_clock.identified_by, clause_listed.identified_by, '') as identified_by,
        coalesce(ruled_clock.submitted_on, clause_listed.submitted_on) as submitted_on,
        coalesce(ruled_clock.recipient, '') as recipient,
        asked.contract_key, asked.firm_key,
        coalesce(contract_coverage.covered, true) as covered, coalesce(contract_coverage.agency_unknown, false) as agency_unknown,
        case
            when position.position = 'designated' then 'designated'
            when clause_box.test in ('performance', 'provide') and asked.contract_key <> ''
                then coalesce(on_contract.position, position.position)
            else position.position
        end as position,
        position.reason as position_reason, position.path_id,
        tied_elsewhere.firm_key is not null and on_contract.position = 'unresolved' as tied_elsewhere,
        case when waiver.contract_key is null then '' else
            'Waived by ' || waiver.decided_by || case waiver.reference when '' then '' else ', ' || waiver.reference end
            || coalesce(', until ' || waiver.valid_until, '') || '. ' end as waived
    from clause_box
    cross join asked
    join position on position.designation = clause_box.designation and position.firm_key = asked.firm_key
        and position.test = clause_box.test
    left join clause_listed on clause_listed.clause = clause_box.clause and clause_listed.edition = clause_box.edition
        and clause_listed.contract_key = asked.contract_key
    left join contract_coverage on contract_coverage.designation = clause_box.designation
        and contract_coverage.authority = clause_box.authority and contract_coverage.contract_key = asked.contract_key
    left join ruled_clock on ruled_clock.designation = clause_box.designation and ruled_clock.authority = clause_box.authority
        and ruled_clock.clause = clause_box.clause and ruled_clock.edition = clause_box.edition
        and ruled_clock.contract_key = asked.contract_key
    left join waiver on waiver.designation = clause_box.designation and waiver.authority = clause_box.authority
        and waiver.contract_key = asked.contract_key
    left join on_contract on on_contract.designation = clause_box.designation
        and on_contract.contract_key = asked.contract_key and on_contract.firm_key = asked.firm_key
        and on_contract.test = clause_box.test
    left join (select distinct designation, firm_key, test from tied where gives = 'exposed') as tied_elsewhere
        on tied_elsewhere.designation = clause_box.designation and tied_elsewhere.firm_key = asked.firm_key
        and tied_elsewhere.test = clause_box.test
),
business_day as (
    select number, min(day) as day from workday group by number
),
clocked as (
    -- rule 8: the clock starts when a named person enters the day; the follow-up counts from the submission
    select
        boxed.*,
        identified_on is not null and identified_by <> '' and due_unit <> '' as running,
        case
            when not running then due
            when submitted_on is not null and follow_up_days > 0 then followed.day
            when submitted_on is not null then null
            when due_unit = 'business_days' then fallen.day
            when due_unit = 'hours' then identified_on + cast(ceil(due_count / 24) as integer)
            else identified_on + due_count
        end as due_on
    from boxed
    left join workday as submitted on submitted.day = submitted_on
    left join business_day as followed on followed.number = submitted.number + follow_up_days
    left join workday as identified on identified.day = identified_on
    left join business_day as fallen on fallen.number = identified.number + due_count
)
select
    * replace (due_on as due),
    running and submitted_on is null and due_verified and due_on < $as_of as overdue,
    case
        when ended or not covered or not listed then 'not covered'
        when waived <> '' and position in ('exposed', 'waived') then 'disclose or report'
        when position in ('designated', 'exposed') and tells then 'disclose or report'
        when position in ('designated', 'exposed') then 'contrary evidence'
        when position in ('unresolved', 'no_data') then 'ask first'
        else 'no contrary evidence'
    end as answer
from clocked
