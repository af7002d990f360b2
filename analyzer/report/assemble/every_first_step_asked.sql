-- Ask for every first step of a firm, where `asked_first_step` held those that a person ruled on.
-- grain: designation x firm x first step, into `asked_first_step`.  reads: firm_first_step, edge
delete from asked_first_step;
insert into asked_first_step
select distinct firm_first_step.designation, firm_key, consumer, supplier, kind from firm_first_step join edge using (edge_id);
