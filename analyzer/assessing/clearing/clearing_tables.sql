-- grain: designation x goal x unit: what is exposed (or unresolved) only through it, and through it at all
create table choke_point (
    designation varchar, goal varchar, place integer, unit varchar, firms bigint, contracts bigint, obligated decimal(38, 6),
    firms_through bigint, contracts_through bigint, obligated_through decimal(38, 6)
);

-- grain: designation x goal x step x unit: what the step clears, and what is left after it
create table clearing_step (
    designation varchar, goal varchar, step integer, unit varchar, firms bigint, contracts bigint, obligated decimal(38, 6),
    firms_left bigint, obligated_left decimal(38, 6)
);

-- grain: designation x goal x firm x unit: a set of units whose loss clears the firm
create table firm_cut (designation varchar, goal varchar, firm_key varchar, unit varchar);
-- grain: designation x firm x edge: a first step of the firm that leads to the vendor
create table firm_first_step (designation varchar, firm_key varchar, edge_id bigint);
