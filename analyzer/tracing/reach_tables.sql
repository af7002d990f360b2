-- grain: designation x origin x level x node x route x first step x contract tie, with the edge that leads on to the vendor.
-- origin 0 is the walk of all; another origin is a walk for that firm alone, in which no path passes through it
create or replace table reach (
    designation varchar, origin bigint, level integer, tier integer, node bigint, route varchar, first_kind varchar, tie varchar,
    edge_id bigint, next_node bigint, next_route varchar, next_kind varchar, next_tie varchar
);

-- grain: firm whose best path came back to itself
create or replace table firm_in_cycle (designation varchar, node bigint);
