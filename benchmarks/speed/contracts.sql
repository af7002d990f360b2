-- Prime awards of the Department of Defense, one row a contract, in the headings of USAspending's award summaries.
-- grain: contract.  parameters: contracts, firms
with piid as (
    select n, 'W91QVN' || lpad((20 + n % 6)::varchar, 2, '0') || 'C' || lpad(n::varchar, 7, '0') as piid, drawn(n, 41, $firms) as firm
    from range($contracts) as numbered(n)
)
select
    'CONT_AWD_' || piid || '_9700_-NONE-_-NONE-' as contract_award_unique_key,
    piid as award_id_piid,
    (drawn(n, 42, 2000000000) / 100)::decimal(18, 2) as total_obligated_amount,
    (drawn(n, 42, 2000000000) / 50)::decimal(18, 2) as potential_total_value_of_award,
    strftime(day_of(n, 43), '%Y-%m-%d') as period_of_performance_start_date,
    strftime(day_of(n, 43) + 900, '%Y-%m-%d') as period_of_performance_current_end_date,
    '097' as awarding_agency_code,
    'Department of Defense' as awarding_agency_name,
    uei_of(firm) as recipient_uei,
    firm_name(firm) as recipient_name,
    trade(n) || ' for the department' as transaction_description
from piid
order by n
