-- Every date on which an answer, an offer, a review of SAM or a certificate falls due, and every report whose day nobody has entered.
-- grain: designation x clause x edition x rule x date x timing.  reads: answer, contract, certificate_state, firm, solicitation.
-- parameters: as_of, sam_reviewed_on
with timed as (
    select
        designation, clause, edition, due_rule, due, scan_due, scan_follow_up,
        case when scan_due is null and not running then '' else recipient end as recipient, firm_key, contract_key,
        case
            when overdue then 'overdue'
            when submitted_on is not null and due is null then 'reported'
            when due is null and scan_due is null then 'no use on record'
            when due is null then 'day not entered'
            when due < $as_of then 'passed, by a source that is not verified'
            else 'ahead'
        end as timing
    from answer
    where answer <> 'not covered' and (due is not null or due_rule <> '')
),
review as (
    select distinct
        designation, 'Review of SAM under ' || clause as clause, edition, 'at least every ' || review_months || ' months' as due_rule,
        ($sam_reviewed_on::date + to_months(review_months))::date as due, null::date as scan_due, null::date as scan_follow_up,
        '' as recipient, firm_key, contract_key
    from answer where answer <> 'not covered' and review_months > 0 and contract_key <> ''
),
every as (
    select designation, clause, edition, due_rule, due, scan_due, scan_follow_up, recipient, timing, firm_key, contract_key from timed
    union all
    select
        designation, clause, edition, due_rule, due, scan_due, scan_follow_up, recipient,
        case when due is null then 'day not entered' when due < $as_of then 'overdue' else 'ahead' end, firm_key, contract_key
    from review
),
waiting as (
    select
        designation, clause, edition, due_rule, due, timing, scan_due, scan_follow_up, recipient,
        count(distinct firm_key) as firms, count(distinct nullif(contract_key, '')) as contracts
    from every group by all
),
dollars as (
    select designation, clause, edition, due_rule, due, timing, scan_due, recipient, sum(obligated) as obligated
    from (select distinct designation, clause, edition, due_rule, due, timing, scan_due, recipient, contract_key from every)
    join contract using (contract_key) group by all
),
offer_due as (
    select answer.designation, solicitation.piid, solicitation.due_on as due, count(distinct firm_key) as firms
    from answer join solicitation using (contract_key)
    where answer.sort = 'offer' and answer.answer <> 'not covered' and solicitation.due_on >= $as_of
    group by all
),
ending as (
    select designation, valid_until as due, count(distinct firm_key) as firms, min(firm.firm) as firm
    from certificate_state join firm using (firm_key)
    where state = 'valid' and valid_until is not null group by all
)
select
    waiting.designation, waiting.clause, waiting.edition, waiting.due_rule, waiting.due, waiting.timing, waiting.scan_due,
    scan_follow_up, waiting.recipient, firms, contracts, coalesce(obligated, 0.00)
from waiting
left join dollars on (
    dollars.designation, dollars.clause, dollars.edition, dollars.due_rule, dollars.timing, dollars.recipient
) = (waiting.designation, waiting.clause, waiting.edition, waiting.due_rule, waiting.timing, waiting.recipient)
    and dollars.due is not distinct from waiting.due and dollars.scan_due is not distinct from waiting.scan_due
union all
select
    designation, 'Offer under ' || piid, '', 'the offer is due with its representations', due, 'ahead', null, null, '', firms, 0, 0.00
from offer_due
union all
select
    designation, case when firms = 1 then 'Certificate of ' || firm || ' ends' else 'Certificates of ' || firms || ' firms end' end,
    '', 'a certificate holds for its period', due, 'certificate ends', null, null, '', firms, 0, 0.00
from ending
order by all
