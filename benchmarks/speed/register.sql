-- A register of firms with their identifiers. One firm in `every` says that it uses the vendor's product; one in fifty, that
-- it uses none of its sort.
-- grain: firm.  parameters: firms, every
select
    firm_name(n) as "Legal Business Name",
    uei_of(n) as "UEI",
    trade(n) as "Category",
    case
        when n % $every = 4321 % $every then 'We use Claude for drafting.'
        when n % 50 = 7 then 'No use of AI tools.'
        else ''
    end as "Notes",
    'info@firm' || n || '.example' as "E-mail"
from range($firms) as numbered(n)
order by n
