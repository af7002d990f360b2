-- Prime awards of the Department of Defense, one row a contract, in the headings of USAspending's award summaries.
-- grain: contract.  parameters: contracts, firms
with drawn_row as (
    select n, contract_number(n) as piid, drawn(n, 41, $firms) as firm, drawn(n, 42, 2000000000) as cents
    from range($contracts) as numbered(n)
)
select
    'CONT_AWD_' || piid || '_9700_-NONE-_-NONE-' as contract_award_unique_key,
    piid as award_id_piid,
    (cents / 100)::decimal(18, 2) as total_obligated_amount,
    (cents / 50)::decimal(18, 2) as potential_total_value_of_award,
    strftime(day_of(n, 43), '%Y-%m-%d') as period_of_performance_start_date,
    strftime(day_of(n, 43) + 900, '%Y-%m-%d') as period_of_performance_current_end_date,
    '097' as awarding_agency_code,
    'Department of Defense' as awarding_agency_name,
    uei_of(firm) as recipient_uei,
    firm_name(firm) as recipient_name,
    trade(n) || ' for the department' as transaction_description
from drawn_row
order by n
