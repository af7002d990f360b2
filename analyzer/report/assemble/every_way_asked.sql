-- Ask for every first step of a firm, where `way_asked` held those that a person ruled on.
-- grain: designation x firm x first step, into `way_asked`.  reads: firm_way, edge
delete from way_asked;
insert into way_asked
select distinct firm_way.designation, firm_key, consumer, supplier, kind from firm_way join edge using (edge_id);
