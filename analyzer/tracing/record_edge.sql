-- record_edge: what the records state without any designation in mind.
-- grain: record x edge kind.  reads: classified_record, maker, own_default, live_product, component_edge, designated_firm, name_piece
-- A use of a product from which nothing leads on is left out: no path can go through it.
-- Nodes are 'f:' firm key, 'p:' product name | supplier. `part` names the column that is cited.
-- A cell that lists several firms says the same of each.
with stated_use as (
    select * from classified_record where no_use = '' and not says_no and not is_unanswered
),
used as (
    from stated_use
    union all
    select stated_use.* replace (name_piece.firm_key as supplier_key)
    from stated_use join name_piece using (sheet_id, src_row)
    where name_piece.part = 'supplier' and name_piece.position > 1
    union all
    select stated_use.* replace (name_piece.firm_key as firm_key)
    from stated_use join name_piece using (sheet_id, src_row)
    where name_piece.part = 'firm' and name_piece.position > 1
),
use_of as (
    select *, 'p:' || product_fold || '|' || case when supplier_key <> '' then supplier_key else coalesce(maker_key, '') end
        as product_node
    from used left join maker using (product_fold)
    where product_fold <> ''
        and (product_fold in (from live_product) or supplier_key in (select firm_key from designated_firm))
)
-- whom a firm pays, or relies on; by rule 3 this carries no exposure of the supplier, only a remark
select 'f:' || firm_key as consumer, 'f:' || supplier_key as supplier,
    case when kind = 'payments' or stated_kind = 'buys' then 'buys' else 'uses' end as kind, 'supplier' as part,
    class, state, tie, sheet_id, src_row, rows, date_on, last_on
from used
where kind in ('payments', 'dependencies') and not is_sbom and firm_key <> '' and supplier_key <> ''
    and stated_kind in ('', 'buys', 'embeds')
union all
select 'f:' || firm_key, 'f:' || supplier_key, stated_kind, 'supplier', class, state, tie, sheet_id, src_row, rows, date_on, last_on
from used
where kind = 'dependencies' and not is_sbom and firm_key <> '' and supplier_key <> ''
    and stated_kind in ('resells', 'owned_by', 'subprocesses')
union all
select 'f:' || firm_key, 'f:' || supplier_key, 'subcontracts', 'supplier', class, state, ref_key, sheet_id, src_row, rows, date_on, last_on
from used
where (kind = 'subcontracts' or (kind = 'dependencies' and stated_kind = 'subcontracts'))
    and firm_key <> '' and supplier_key <> ''
union all
select 'f:' || firm_key, product_node, 'uses', 'product', class, state, tie, sheet_id, src_row, rows, date_on, last_on
from use_of
where kind in ('payments', 'dependencies') and not is_sbom and firm_key <> '' and product_fold <> ''
    and stated_kind <> 'subcontracts'
union all
-- a maker delivers its product
select 'f:' || coalesce(nullif(supplier_key, ''), own_default.firm_key), product_node, 'provides', 'product', class, state,
    case when delivered = 'no' then 'no' when ref_key <> '' then ref_key when delivered = 'yes' then '*' else '' end,
    sheet_id, src_row, rows, date_on, last_on
from use_of cross join own_default
where (kind = 'products' or is_sbom) and product_fold <> '' and (supplier_key <> '' or is_sbom)
union all
-- a product bought from somebody who is not its only known maker: the same product, as far as the name tells
select distinct product_node, 'p:' || product_fold || '|' || maker_key, 'resells', 'product', 'inferred', 'unknown', '',
    sheet_id, src_row, rows, date_on, last_on
from use_of
where kind in ('payments', 'dependencies') and not is_sbom and product_fold <> ''
    and supplier_key <> '' and maker_key is not null and maker_key <> supplier_key
union all
-- ownership counts both ways: an affiliate is a parent or a subsidiary
select 'f:' || child, 'f:' || owner, 'owned_by', part, class, state, '', sheet_id, src_row, rows, date_on, last_on
from (
    select firm_key as child, supplier_key as owner, 'supplier' as part, class, state, sheet_id, src_row, rows, date_on, last_on
    from classified_record where kind = 'ownership'
    union all
    select case when kind in ('subcontracts', 'products', 'payments') then supplier_key else firm_key end,
        parent_key, 'parent', class, state, sheet_id, src_row, rows, date_on, last_on
    from classified_record where parent_key <> ''
)
where child <> '' and owner <> '' and child <> owner
union all
select consumer, supplier, kind, part, class, state, tie, sheet_id, src_row, rows, date_on, last_on from component_edge
