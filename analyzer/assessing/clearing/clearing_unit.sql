-- clearing_unit: what can be replaced or asked about, for each node: a firm, or a product of a supplier whoever uses it.
-- grain: node.  reads: node, match_edge
with via as (
    select via, min(fold_product(via_label)) as product_fold, min(supplier_key) as supplier_key
    from match_edge where via <> '' group by via
)
select
    node.node_id, node.node,
    case when node.sort = 'u' then 'p:' || via.product_fold || '|' || via.supplier_key else node.node end as unit
from node
left join via on node.sort = 'u' and via.via = node.node
