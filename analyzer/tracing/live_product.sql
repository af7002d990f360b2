-- live_product: products from which an edge leads on: they have a known maker, contain another, or met a term themselves.
-- grain: product_fold.  reads: maker, component_edge, match_edge
select product_fold from maker
union
select split_part(substr(consumer, 3), '|', 1) from component_edge
union
select split_part(substr(consumer, 3), '|', 1) from match_edge where shape = 'product'
