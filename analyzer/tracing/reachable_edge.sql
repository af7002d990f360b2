-- reachable_edge: the edges that can lead to each designated vendor, its own firms standing for it.
-- grain: designation x edge.  reads: edge, node, designated_firm, ruled_step
with recursive linked as (
    select
        edge_id, designation, consumer.node_id as consumer, supplier.node_id as supplier,
        consumer.sort as consumer_sort, supplier.sort as supplier_sort, kind, tie, weakness
    from edge
    join node as consumer on consumer.node = edge.consumer
    join node as supplier on supplier.node = edge.supplier
),
vendor as (
    select substr(node, 3) as designation, node_id from node where sort = 'v'
),
itself as (
    select distinct designated_firm.designation, node.node_id, vendor.node_id as vendor_id
    from designated_firm
    join node on node.node = 'f:' || designated_firm.firm_key
    join vendor on vendor.designation = designated_firm.designation
),
led(designation, node) as (
    select designation, node_id from vendor
    union
    select designation, node_id from itself
    union
    select led.designation, linked.consumer
    from led join linked on linked.supplier = led.node
    where linked.designation in ('', led.designation)
),
leading_on as (
    select
        led.designation, edge_id, consumer, coalesce(itself.vendor_id, supplier) as supplier, consumer_sort,
        case
            when itself.vendor_id is not null or supplier_sort = 'v' then 'vendor'
            when supplier_sort = 'f' then 'firm'
            else 'product'
        end as reached,
        kind, tie, weakness
    from linked
    join led
        on led.node = linked.supplier and linked.designation in ('', led.designation)
    left join itself on itself.designation = led.designation and itself.node_id = linked.supplier
)
select leading_on.*
from leading_on
anti join itself on itself.designation = leading_on.designation and itself.node_id = leading_on.consumer
anti join (
    select ruled_step.designation, edge_id from ruled_step join edge using (consumer, supplier, kind)
) as closed on closed.designation = leading_on.designation and closed.edge_id = leading_on.edge_id
