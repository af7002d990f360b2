-- first_step: what the best path through each asked first step rests on: every cell of the step itself, and of each hop after it.
-- grain: designation x firm x step.  reads: first_step_hop, first_step_start, edge, edge_cell
with on_the_way as (
    select
        begun.designation as asked_designation, begun.firm_key, begun.asked_consumer, begun.asked_supplier, begun.asked_kind,
        edge.designation, edge.consumer, edge.supplier, edge.kind, first_step_hop.hop = 1 as is_first
    from first_step_hop join first_step_start as begun using (path_id) join edge on edge.edge_id = first_step_hop.edge_id
)
select
    asked_designation as designation, firm_key, asked_consumer as consumer, asked_supplier as supplier, asked_kind as kind,
    list(distinct cell order by cell) as cells
from on_the_way join edge_cell using (designation, consumer, supplier, kind, is_first)
group by all
