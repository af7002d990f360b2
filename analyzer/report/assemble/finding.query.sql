-- Every firm under every designation and how it stands: the contradicted first, then by position, own entities, covered contracts
-- and their dollars, spend and name (rule 5). Amounts come as exact text.
-- grain: designation x firm.  reads: assessed_firm, stance, position_rank, classified_record
with paid as (
    select supplier_key as firm_key, sum(amount) as spend
    from classified_record where kind in ('payments', 'dependencies') and supplier_key <> '' and amount is not null group by all
),
trade as (
    -- rule 5: among equals, who sells software or IT is asked first
    select supplier_key as firm_key, bool_or(sells_software) as sells
    from classified_record where kind in ('payments', 'dependencies', 'firms') and supplier_key <> '' group by supplier_key
)
select
    stance.number, assessed_firm.firm_key, assessed_firm.firm, assessed_firm.uei, assessed_firm.cage,
    coalesce(paid.spend, 0)::varchar as spend, coalesce(trade.sells, false) as sells_software
from assessed_firm
join stance on stance.designation = assessed_firm.designation and stance.firm_key = assessed_firm.judged_as
join position_rank on position_rank.position = stance.leading_position
left join paid on paid.firm_key = assessed_firm.firm_key
left join trade on trade.firm_key = assessed_firm.firm_key
order by
    assessed_firm.designation, stance.certificate <> 'contradicted', position_rank.rank, assessed_firm.own desc,
    stance.covered_contracts = 0, stance.covered_obligated desc, coalesce(paid.spend, 0) desc, coalesce(trade.sells, false) desc,
    assessed_firm.firm, assessed_firm.firm_key
