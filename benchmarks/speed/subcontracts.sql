-- Who works under whom. The first tenth of the firms are primes of three rows in four, and work under nobody. The fourth row
-- is of one of the others and one less than a quarter of them further on, around their end: tiers are deep and have cycles.
-- Such rows name a firm 0.83 times on average: chains end, and at every size the same share of firms stands above a given one.
-- grain: subcontract.  parameters: rows, firms, contracts
with tier as (
    select n, n % 4 = 0 as lower_tier, $firms // 10 as primes, $firms - $firms // 10 as others from range($rows) as numbered(n)
),
drawn_row as (
    select
        n,
        case when lower_tier then primes + drawn(n, 31, others) else drawn(n, 31, primes) end as prime,
        case
            when lower_tier then primes + (drawn(n, 31, others) + 1 + drawn(n, 32, others // 4)) % others
            else primes + drawn(n, 32, others)
        end as subcontractor
    from tier
)
select
    firm_name(prime) as "Prime Contractor",
    uei_of(prime) as "Prime UEI",
    firm_name(subcontractor) as "Subcontractor",
    uei_of(subcontractor) as "Subcontractor UEI",
    contract_number(drawn(n, 33, $contracts)) as "Prime Contract No.",
    (drawn(n, 34, 90000000) / 100)::decimal(18, 2) as "Subcontract Value"
from drawn_row
order by n
