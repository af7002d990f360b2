-- fold_product: the name of a product without case, accents and punctuation, by which products are compared.
-- The first branch is the same for names that are plain already, which most are.
create or replace macro fold_product(name) as
    case
        when not regexp_matches(lower(name), '[^0-9a-z ]|  |^ | $') then lower(name)
        else trim(regexp_replace(lower(strip_accents(name)), '[^0-9a-z]+', ' ', 'g'))
    end;

-- passed_tie: the covered-contract tie that a consumer's state gets over one edge.
-- A use carries its own tie; a tie passes up a subcontract or a subprocessing; ownership and products carry none.
create or replace macro passed_tie(kind, consumer_sort, reached, tie, next_tie) as
    case
        when kind in ('uses', 'buys', 'provides', 'resells') and consumer_sort = 'f' then tie
        when kind not in ('subcontracts', 'subprocesses') then ''
        when reached = 'vendor' then tie
        when next_tie = '*' and tie <> '' then tie
        else next_tie
    end;

-- follow_hops: every best path that begins in the table `starts` followed to the vendor, one hop at a time.
-- grain: path x hop (the edge taken).  reads: reach
create or replace macro follow_hops(starts) as table
with recursive hopped(
    path_id, hop, edge_id, node, designation, origin, level, next_node, next_route, next_kind, next_tie
) as (
    select path_id, 1, edge_id, node, designation, origin, level, next_node, next_route, next_kind, next_tie
    from query_table(starts)
    union all
    select
        hopped.path_id, hopped.hop + 1, reach.edge_id, reach.node,
        reach.designation, reach.origin, reach.level, reach.next_node, reach.next_route, reach.next_kind, reach.next_tie
    from hopped
    join reach
        on reach.designation = hopped.designation and reach.origin = hopped.origin and reach.level = hopped.level
        and reach.node = hopped.next_node and reach.route = hopped.next_route and reach.first_kind = hopped.next_kind
        and reach.tie = hopped.next_tie
)
select path_id, hop, edge_id, node from hopped;
-- naming_words: the words in lower case by which a cell says whom it speaks of: its own where it names the vendor, else its question too.
create or replace macro naming_words(text, marked, whole_text) as
    lower(if(contains(lower(text), lower(marked)), text, whole_text));
