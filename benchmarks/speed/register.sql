-- A register of firms with their identifiers.
-- grain: firm.  parameters: firms
select
    firm_name(n) as "Legal Business Name",
    uei_of(n) as "UEI",
    trade(n) as "Category",
    case when n % 5000 = 4321 then 'We use Claude for drafting.' when n % 50 = 7 then 'No use of AI tools.' else '' end as "Notes",
    'info@firm' || n || '.example' as "E-mail"
from range($firms) as numbered(n)
order by n
