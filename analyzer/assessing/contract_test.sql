-- contract_test: one position per contract under each shown test, the worst of the firms that perform it (rule 9).
-- grain: designation x shown test x contract.  reads: performer, position, assessed_firm, position_rank, contract_coverage,
-- clause_box, shown_test, waiver
with covered as (
    select
        contract_coverage.designation, contract_coverage.contract_key, bool_or(covered or funded) as covered,
        bool_or(covered and asks.authority is not null)
            and bool_and(not (covered or funded) or asks.authority is null or waiver.contract_key is not null) as waived
    from contract_coverage
    left join (select distinct designation, authority from clause_box) as asks
        on asks.designation = contract_coverage.designation and asks.authority = contract_coverage.authority
    left join waiver
        on waiver.designation = contract_coverage.designation and waiver.authority = contract_coverage.authority
        and waiver.contract_key = contract_coverage.contract_key
    group by all
),
worst as (
    select
        position.designation, position.test, performer.contract_key,
        arg_min(position.position, (position_rank.rank, performer.firm_key)) as position,
        coalesce(bool_or(covered.covered), true) as covered, coalesce(bool_or(covered.waived), false) as waived,
        list(distinct assessed_firm.firm order by assessed_firm.firm) as performers
    from performer
    join position using (firm_key)
    join shown_test on shown_test.designation = position.designation and shown_test.test = position.test
    join assessed_firm on assessed_firm.designation = position.designation and assessed_firm.firm_key = position.firm_key
    join position_rank on position_rank.position = position.position
    left join covered on covered.designation = position.designation and covered.contract_key = performer.contract_key
    group by position.designation, position.test, performer.contract_key
)
select
    designation, test, contract_key,
    case when waived and position in ('exposed', 'unresolved') then 'waived' else position end as position,
    covered, performers
from worst
