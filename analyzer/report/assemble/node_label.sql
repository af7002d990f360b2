-- node_label: what each node is called in a sentence.
-- grain: node.  reads: node, firm, classified_record, match_edge, designation_note
with product_name as (
    select product_fold, supplier_key, min(product) as product
    from classified_record
    where product_fold <> '' and product_fold in (select split_part(substr(node, 3), '|', 1) from node where sort = 'p')
    group by all
),
product_any as (
    select product_fold, min(product) as product from product_name group by all
),
via_name as (
    select via, min(via_label) as via_label, min(supplier_key) as supplier_key from match_edge where via <> '' group by via
)
select
    node.node, node.node_id,
    case node.sort
        when 'f' then coalesce(firm.firm, substr(node.node, 3))
        when 'v' then designation_note.name
        when 'p' then coalesce(product_name.product, product_any.product, '')
            || case
                when maker.firm is null then ''
                when contains(lower(coalesce(product_name.product, product_any.product, '')), lower(maker.firm)) then ''
                else ' (' || maker.firm || ')'
            end
        else case
            when via_name.via_label <> '' and seller.firm is not null
                and not contains(lower(via_name.via_label), lower(seller.firm)) then via_name.via_label || ' (' || seller.firm || ')'
            when via_name.via_label <> '' then via_name.via_label
            else coalesce(seller.firm, '')
        end
    end as label
from node
left join firm on node.sort = 'f' and firm.firm_key = substr(node.node, 3)
left join designation_note on node.sort = 'v' and designation_note.designation = substr(node.node, 3)
left join product_name on node.sort = 'p'
    and node.node = 'p:' || product_name.product_fold || '|' || product_name.supplier_key
left join product_any on node.sort = 'p' and product_any.product_fold = split_part(substr(node.node, 3), '|', 1)
left join firm as maker on node.sort = 'p' and maker.firm_key = substr(node.node, strpos(node.node, '|') + 1)
left join via_name on node.sort = 'u' and via_name.via = node.node
left join firm as seller on seller.firm_key = via_name.supplier_key
