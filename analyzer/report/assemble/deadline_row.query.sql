-- Every date on which an answer or a certificate falls due, and every clock that has not started.
-- grain: designation x clause x edition x rule x date x timing.  reads: answer, contract, certificate_state, firm.  parameters: as_of
with timed as (
    select
        designation, clause, edition, due_rule, due, firm_key, contract_key,
        case
            when overdue then 'overdue'
            when submitted_on is not null and due is null then 'reported'
            when due is null then 'not started'
            when due < $as_of then 'passed, by a source that is not verified'
            else 'ahead'
        end as timing
    from answer
    where answer <> 'not covered' and (due is not null or due_rule <> '')
),
waiting as (
    select
        designation, clause, edition, due_rule, due, timing,
        count(distinct firm_key) as firms, count(distinct nullif(contract_key, '')) as contracts
    from timed group by all
),
dollars as (
    select designation, clause, edition, due_rule, due, timing, sum(obligated) as obligated
    from (select distinct designation, clause, edition, due_rule, due, timing, contract_key from timed)
    join contract using (contract_key) group by all
),
ending as (
    select designation, valid_until as due, count(distinct firm_key) as firms, min(firm.firm) as firm
    from certificate_state join firm using (firm_key)
    where state = 'valid' and valid_until is not null group by all
)
select
    waiting.designation, waiting.clause, waiting.edition, waiting.due_rule, waiting.due, waiting.timing, firms, contracts,
    coalesce(obligated, 0.00)
from waiting
left join dollars on (
    dollars.designation, dollars.clause, dollars.edition, dollars.due_rule, dollars.timing
) = (waiting.designation, waiting.clause, waiting.edition, waiting.due_rule, waiting.timing)
    and dollars.due is not distinct from waiting.due
union all
select
    designation, case when firms = 1 then 'Certificate of ' || firm || ' ends' else 'Certificates of ' || firms || ' firms end' end,
    '', 'a certificate holds for its period', due, 'certificate ends', firms, 0, 0.00
from ending
order by all
