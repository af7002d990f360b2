-- grain: designation x level x node x route x first step x contract tie, with the edge that leads on towards the vendor
create table reach (
    designation varchar, level integer, tier integer, node bigint, route varchar, first_kind varchar, tie varchar,
    edge_id bigint, next_node bigint, next_route varchar, next_kind varchar, next_tie varchar
);
