-- Which firm uses which product of which vendor. Vendors are drawn from the first tenth of the firms, a few of them most
-- often; one row in `every` names the designated vendor and its product.
-- grain: dependency.  parameters: rows, firms, every
with drawn_row as (
    select
        n, drawn(n, 21, $firms) as firm,
        floor($firms / 10 * power(drawn(n, 22, 1000000) / 1000000.0, 2))::bigint as vendor,
        n % $every = 17 as planted
    from range($rows) as numbered(n)
)
select
    firm_name(firm) as "Company",
    case when planted then 'Anthropic, PBC' else firm_name(vendor) end as "Vendor",
    case
        when planted then 'Claude Enterprise'
        else word(vendor * 7 + n % 3) || ' ' || ['Desk', 'Cloud', 'Suite'][n % 3 + 1]
    end as "Product",
    drawn(n, 23, 400) + 1 as "Licences",
    strftime(day_of(n, 24), '%Y-%m-%d') as "Start Date"
from drawn_row
order by n
