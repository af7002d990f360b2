-- answer: what the record says to one duty of one contract or offer.
-- grain: designation x authority x clause box x firm x contract or offer ('' where an own firm has none on record).
-- reads: clause_box, clause_fit, clause_listed, asked_duty, contract_coverage, position, path_test, workday, waiver,
-- ruled_clock, told_to.  parameters: as_of
-- Provisions are answered for offers, everything else for contracts. `performance` and `provide` are asked per contract or offer: a
-- use tied to another contract leaves this one a question, and one tied to it is told of it. `scan_due` and `scan_follow_up`
-- are the days on which a report would be due if this scan were the identification: the law's clock runs from it, not from
-- a cell. `by_list` says that the clause list alone tells whether the text is there; else the day of the contract tells.
with tied as (
    select designation, firm_key, test, tie, min(gives) as gives, arg_min(path_id, (gives, level, tier, path_id)) as path_id
    from path_test where test in ('performance', 'provide') group by all
),
on_contract as (
    select tied.designation, asked_duty.contract_key, asked_duty.firm_key, tied.test,
        min(case
            when tie in ('*', asked_duty.contract_key) and tie <> '' then gives
            else 'unresolved'
        end) as position,
        min(path_id) filter (where tie = asked_duty.contract_key and gives = 'exposed') as path_id
    from asked_duty join tied using (firm_key) group by all
),
boxed as (
    select
        clause_box.*,
        clause_listed.contract_key is not null and (clause_listed.listed or not clause_listed.unread)
            and not (clause_listed.undated and clause_fit.any_edition) as by_list,
        case when by_list then clause_listed.listed else clause_fit.likely end as listed,
        case
            when clause_box.kind not in ('clause', 'provision') then clause_fit.basis
            when by_list or (clause_listed.listed and clause_fit.likely) then 'clause list'
            when clause_fit.likely then clause_fit.basis
            else 'unlikely'
        end as basis,
        coalesce(clause_listed.other_edition, '') as other_edition,
        coalesce(
            ruled_clock.identified_on, clause_listed.identified_on,
            case when asked_duty.identified_on <= $as_of then asked_duty.identified_on end
        ) as identified_on,
        coalesce(ruled_clock.identified_by, clause_listed.identified_by, asked_duty.identified_by, '') as identified_by,
        coalesce(ruled_clock.submitted_on, clause_listed.submitted_on) as submitted_on,
        coalesce(nullif(ruled_clock.recipient, ''), told_to.recipient, '') as recipient, coalesce(told_to.form, '') as form,
        asked_duty.contract_key, asked_duty.firm_key, asked_duty.sort, asked_duty.carried_on,
        coalesce(contract_coverage.covered, true) as covered, coalesce(contract_coverage.funded, false) as funded,
        coalesce(contract_coverage.agency_unknown, false) as agency_unknown,
        case
            when position.position = 'designated' then 'designated'
            when clause_box.test in ('performance', 'provide') and (asked_duty.contract_key <> '' or asked_duty.sort = 'offer')
                then coalesce(on_contract.position, position.position)
            else position.position
        end as position,
        position.reason as position_reason, coalesce(on_contract.path_id, position.path_id) as path_id,
        tied_elsewhere.firm_key is not null and on_contract.position = 'unresolved' as tied_elsewhere,
        case when waiver.contract_key is null then '' else
            coalesce(nullif(upper(left(clause_box.relief, 1)) || substr(clause_box.relief, 2), ''), 'Release')
            || ', recorded by ' || waiver.decided_by || case waiver.reference when '' then '' else ', ' || waiver.reference end
            || coalesce(', until ' || waiver.valid_until, '') || '. ' end as waived
    from clause_box
    join asked_duty on (clause_box.kind = 'provision') = (asked_duty.sort = 'offer')
    join clause_fit on clause_fit.designation = clause_box.designation and clause_fit.authority = clause_box.authority
        and clause_fit.clause = clause_box.clause and clause_fit.edition = clause_box.edition and clause_fit.test = clause_box.test
        and clause_fit.carried_on is not distinct from asked_duty.carried_on
    join position on position.designation = clause_box.designation and position.firm_key = asked_duty.firm_key
        and position.test = clause_box.test
    left join clause_listed on clause_listed.clause = clause_box.clause and clause_listed.edition = clause_box.edition
        and clause_listed.contract_key = asked_duty.contract_key
    left join contract_coverage on contract_coverage.designation = clause_box.designation
        and contract_coverage.authority = clause_box.authority and contract_coverage.contract_key = asked_duty.contract_key
    left join ruled_clock on ruled_clock.designation = clause_box.designation and ruled_clock.authority = clause_box.authority
        and ruled_clock.clause = clause_box.clause and ruled_clock.edition = clause_box.edition
        and ruled_clock.contract_key = asked_duty.contract_key
    left join told_to on told_to.designation = clause_box.designation and told_to.authority = clause_box.authority
        and told_to.clause = clause_box.clause and told_to.edition = clause_box.edition
        and told_to.agency_code = asked_duty.agency_code and told_to.agency = asked_duty.agency
    left join waiver on waiver.designation = clause_box.designation and waiver.authority = clause_box.authority
        and waiver.contract_key = asked_duty.contract_key
    left join on_contract on on_contract.designation = clause_box.designation
        and on_contract.contract_key = asked_duty.contract_key and on_contract.firm_key = asked_duty.firm_key
        and on_contract.test = clause_box.test
    left join (select distinct designation, firm_key, test from tied where gives = 'exposed') as tied_elsewhere
        on tied_elsewhere.designation = clause_box.designation and tied_elsewhere.firm_key = asked_duty.firm_key
        and tied_elsewhere.test = clause_box.test
),
business_day as (
    select number, min(day) as day from workday group by number
),
clocked as (
    -- rule 8: the clock starts when a named person enters the day, and not before the law binds
    select
        *, identified_on is not null and identified_by <> '' and due_unit <> '' as running,
        case when running then greatest(identified_on, bound_from) else $as_of end as counted_from
    from boxed
),
counted as (
    select
        clocked.*,
        case due_unit
            when '' then null
            when 'business_days' then fallen.day
            when 'hours' then counted_from + cast(ceil(due_count / 24) as integer)
            else counted_from + due_count
        end as counted_to
    from clocked
    left join workday as start on start.day = counted_from
    left join business_day as fallen on fallen.number = start.number + due_count
),
dated as (
    -- rule 8: the follow-up counts from the submission
    select
        counted.* exclude (by_list, counted_from, counted_to),
        case
            when not running then due
            when submitted_on is null then counted_to
            when follow_up_days > 0 then followed.day
        end as due_on,
        case when not running then counted_to end as scan_due
    from counted
    left join workday as submitted on submitted.day = submitted_on
    left join business_day as followed on followed.number = submitted.number + follow_up_days
),
answered as (
    select
        * replace (due_on as due),
        running and submitted_on is null and due_verified and due_on < $as_of and not funded as overdue,
        case
            when ended or not (covered or funded) or not listed then 'not covered'
            when funded then 'ask first'
            when waived <> '' and position in ('exposed', 'waived') then 'disclose or report'
            when position in ('designated', 'exposed') and tells then 'disclose or report'
            when position in ('designated', 'exposed') then 'contrary evidence'
            when position in ('unresolved', 'no_data') then 'ask first'
            else 'no contrary evidence'
        end as answer
    from dated
)
select
    answered.* replace (case when answer in ('disclose or report', 'contrary evidence') then scan_due end as scan_due),
    case when answer in ('disclose or report', 'contrary evidence') and follow_up_days > 0 then followed.day end as scan_follow_up
from answered
left join workday as told on told.day = answered.scan_due
left join business_day as followed on followed.number = told.number + follow_up_days
