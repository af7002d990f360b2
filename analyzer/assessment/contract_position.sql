-- contract_position: one position per contract under the leading test, the worst of the firms that perform it (rule 9).
-- grain: designation x contract.  reads: performer, position, subject, position_rank, contract_cover
with covered as (
    select designation, contract_key, bool_or(covered) as covered from contract_cover group by all
)
select
    position.designation, performer.contract_key,
    arg_min(position.position, (position_rank.rank, performer.firm_key)) as position,
    coalesce(bool_or(covered.covered), true) as covered,
    list(distinct subject.firm order by subject.firm) as performers
from performer
join position using (firm_key)
join subject on subject.designation = position.designation and subject.firm_key = position.firm_key
    and subject.leading_test = position.test
join position_rank on position_rank.position = position.position
left join covered on covered.designation = position.designation and covered.contract_key = performer.contract_key
group by position.designation, performer.contract_key
