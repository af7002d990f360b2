-- node: every node of the graph under a whole number that sorts as its key does.
-- grain: node.  reads: edge, designated_firm
with named as (
    select consumer as node from edge union select supplier from edge
    union select 'v:' || designation from designated_firm
)
select row_number() over (order by node) as node_id, node, left(node, 1) as sort from named
