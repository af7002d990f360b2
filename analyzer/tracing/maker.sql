-- maker: who makes a product, where the inputs name exactly one maker of that name.
-- grain: product_fold.  reads: classified_record
select product_fold, min(supplier_key) as maker_key
from classified_record
where (kind = 'products' or is_sbom) and product_fold <> '' and supplier_key <> ''
group by product_fold
having count(distinct supplier_key) = 1
