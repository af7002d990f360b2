-- walk: the edges that hold under one designation, the vendor's own firms standing for the vendor.
-- grain: edge.  reads: edge, node, designated_firm, ruled_step.  params: designation
select
    0::bigint as origin, edge_id, consumer.node_id as consumer, supplier.node_id as supplier, consumer.sort as consumer_sort,
    case supplier.sort when 'v' then 'vendor' when 'f' then 'firm' else 'product' end as reached,
    kind, tie, weakness
from edge
join node as consumer on consumer.node = edge.consumer
left join designated_firm
    on designated_firm.designation = $designation and edge.supplier = 'f:' || designated_firm.firm_key
join node as supplier
    on supplier.node = case when designated_firm.firm_key is null then edge.supplier else 'v:' || $designation end
where edge.designation in ('', $designation)
    and not exists (
        from designated_firm as self
        where self.designation = $designation and edge.consumer = 'f:' || self.firm_key
    )
    and not exists (
        from ruled_step
        where ruled_step.designation = $designation and ruled_step.consumer = edge.consumer
            and ruled_step.supplier = edge.supplier and ruled_step.kind = edge.kind
    )
