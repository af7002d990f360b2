-- component_edge: products that contain other products of the inputs, named in a list cell.
-- grain: product record x component.  reads: classified_record, maker
with part_of as (
    select sheet_id, src_row, product_fold, supplier_key, class, state, rows, date_on, last_on,
        unnest(regexp_split_to_array(component, '[;,\n|]+')) as component
    from classified_record
    where (kind = 'products' or is_sbom) and product_fold <> '' and component <> ''
),
folded as (
    select *, fold_product(component) as component_fold from part_of
)
select
    'p:' || folded.product_fold || '|' || coalesce(nullif(folded.supplier_key, ''), own.maker_key, '') as consumer,
    'p:' || component_fold || '|' || maker.maker_key as supplier,
    'embeds' as kind, 'component' as part, class, state, '' as tie, sheet_id, src_row, rows, date_on, last_on
from folded
join maker on maker.product_fold = folded.component_fold
left join maker as own on own.product_fold = folded.product_fold
where component_fold <> folded.product_fold
