-- propagation: how exposure passes over one edge (docs/rules.md rules 3 and 4), as a declared table.
-- grain: edge kind x what the edge reaches x how that is exposed.
-- Read a row as: a consumer that <kind> a <reached> whose own exposure is <from_route> by <from_kind> is exposed <gives>.
-- What is not in the table does not pass: a supplier's internal use gives its customers `supplier`, which is a remark
-- under every legal test and leaves them unresolved under `dependence`;
-- a reseller's resale gives its other customers nothing.
with own_use(from_route, from_kind) as (
    -- ways in which a firm itself uses the vendor's product
    values ('direct', 'uses'), ('direct', 'buys'), ('direct', 'subcontracts'), ('direct', 'subprocesses'), ('resale', 'uses'),
        ('embedded', 'uses'), ('embedded', 'provides'), ('embedded', 'embeds')
),
through_firms(from_route, from_kind) as (
    select * from own_use
    union all values ('subcontract', 'subcontracts'), ('subcontract', 'subprocesses'), ('affiliate', 'owned_by'), ('affiliate', 'owns')
),
supplies(kind) as (
    values ('buys'), ('uses'), ('subcontracts'), ('subprocesses')
),
product_state(from_route, from_kind) as (
    values ('direct', 'made_by'), ('direct', 'resells'), ('resale', 'resells'),
        ('embedded', 'embeds'), ('embedded', 'resells')
)
select * from (
    values
        ('uses', 'vendor', '', '', 'direct'),
        ('buys', 'vendor', '', '', 'direct'),
        ('subcontracts', 'vendor', '', '', 'direct'),
        ('subprocesses', 'vendor', '', '', 'direct'),
        ('resells', 'vendor', '', '', 'resale'),
        ('embeds', 'vendor', '', '', 'embedded'),
        ('made_by', 'vendor', '', '', 'direct'),
        ('owned_by', 'vendor', '', '', 'affiliate'),
        ('owns', 'vendor', '', '', 'affiliate'),
        ('named_like', 'vendor', '', '', 'affiliate')
) as first_hop(kind, reached, from_route, from_kind, gives)
union all
select 'uses', 'product', from_route, from_kind, from_route from product_state
union all
select 'provides', 'product', from_route, from_kind, from_route from product_state where from_route <> 'direct'
union all
select 'embeds', 'product', from_route, from_kind, 'embedded' from product_state
union all
select 'resells', 'product', from_route, from_kind, from_route from product_state
union all
select 'subcontracts', 'firm', from_route, from_kind, 'subcontract' from through_firms
union all
-- a subprocessor delivers, as a subcontractor does
select 'subprocesses', 'firm', from_route, from_kind, 'subcontract' from through_firms
union all
select 'owned_by', 'firm', from_route, from_kind, 'affiliate' from through_firms
union all
select 'owns', 'firm', from_route, from_kind, 'affiliate' from through_firms
union all
-- whom a firm pays or relies on may use it in what it delivers: a question, at any distance, and no more
select kind, 'firm', from_route, from_kind, 'supplier' from own_use cross join (values ('buys'), ('uses')) as relies(kind)
union all
select supplies.kind, 'firm', 'supplier', before.kind, 'supplier' from supplies cross join supplies as before
union all
-- it may be the same firm under another spelling
select 'named_like', 'firm', from_route, from_kind, 'affiliate' from through_firms
