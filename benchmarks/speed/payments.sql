-- Payments of one firm, ten columns: few vendors get most of them. One row in `every` names the vendor, its product or a
-- look-alike, in turn.
-- grain: payment.  parameters: rows, firms, every
with drawn_row as (
    select
        n, floor($firms * power(drawn(n, 1, 1000000) / 1000000.0, 2))::bigint as firm,
        case when n % $every = 777 % $every then (n // $every) % 5 else -1 end as plant
    from range($rows) as numbered(n)
)
select
    case plant
        when 0 then 'Anthropic, PBC' when 1 then 'Philanthropic Foundation' when 2 then 'Aztec Engineering'
        else firm_name(firm)
    end as "Vendor Name",
    'V' || digits(firm, 2, 7) as "Vendor Number",
    'INV-' || digits(n, 3, 8) as "Invoice Number",
    strftime(day_of(n, 4), '%m/%d/%Y') as "Invoice Date",
    strftime(day_of(n, 4) + 30, '%m/%d/%Y') as "Payment Date",
    (drawn(n, 5, 5000000) / 100)::decimal(18, 2) as "Amount",
    case plant
        when 3 then 'ANTHROPIC* CLAUDE TEAM SUBSCR ' || digits(n, 9, 6) when 4 then 'Fee of Jean-Claude Dupont'
        else trade(drawn(n, 6, 20)) || ' for job ' || digits(n, 11, 4)
    end as "Description",
    trade(drawn(n, 7, 20)) || ' department' as "Department",
    digits(n, 8, 4) as "Cost Center",
    'PO' || digits(n, 10, 7) as "PO Number"
from drawn_row
order by n
