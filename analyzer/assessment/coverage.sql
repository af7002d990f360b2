-- coverage: how much is on record to judge a firm by (DESIGN.md rule 5).
-- grain: designation x firm.  reads: subject, fact, denial, certificate, input_file.  params: min_products, min_share
-- Enough: the firm spoke for itself (an answer or a certificate), or a product is known for enough of its suppliers.
-- A refused input lowers the firms that it could bear on: a table all of them, a software list the own entities.
with bought as (
    select firm_key, count(distinct supplier_key) filter (where supplier_key <> '') as suppliers,
        count(distinct coalesce(nullif(supplier_key, ''), product_fold)) filter (where product_fold <> '') as known,
        count(distinct product_fold) filter (where product_fold <> '') as products
    from fact where kind in ('payments', 'dependencies') and not is_sbom and firm_key <> ''
    group by firm_key
),
answered as (
    select designation, firm_key, count(*) as answers from denial group by all
),
certified as (
    select designation, firm_key, count(*) as certificates from certificate
    where standing in ('valid', 'undated') group by all
),
refused_input as (
    select count(*) filter (where bears_on = 'any') as on_any, count(*) filter (where bears_on = 'own') as on_own
    from input_file where status = 'refused'
)
select
    subject.designation, subject.firm_key,
    coalesce(suppliers, 0) as suppliers, coalesce(known, 0) as known, coalesce(products, 0) as products,
    coalesce(answers, 0) as answers, coalesce(certificates, 0) as certificates,
    coalesce(answers, 0) + coalesce(certificates, 0) > 0
        or (coalesce(products, 0) >= $min_products and known >= $min_share * greatest(suppliers, 1)) as enough_known,
    on_any + case when subject.own then on_own else 0 end as refused,
    enough_known and refused = 0 as enough
from subject
cross join refused_input
left join bought using (firm_key)
left join answered using (designation, firm_key)
left join certified using (designation, firm_key)
