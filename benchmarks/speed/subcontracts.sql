-- Who works under whom: a subcontractor stands further down the register than its prime, so that tiers are deep.
-- grain: subcontract.  parameters: rows, firms, contracts
with drawn_row as (
    select n, drawn(n, 31, $firms) as prime, drawn(n, 32, $firms // 4) + 1 as further from range($rows) as numbered(n)
)
select
    firm_name(prime) as "Prime Contractor",
    uei_of(prime) as "Prime UEI",
    firm_name((prime + further) % $firms) as "Subcontractor",
    uei_of((prime + further) % $firms) as "Subcontractor UEI",
    'W91QVN' || lpad((20 + n % 6)::varchar, 2, '0') || 'C' || lpad(drawn(n, 33, $contracts)::varchar, 7, '0') as "Prime Contract No.",
    (drawn(n, 34, 90000000) / 100)::decimal(18, 2) as "Subcontract Value"
from drawn_row
where prime + further < $firms or n % 50 = 0
order by n
