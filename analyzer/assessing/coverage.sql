-- coverage: how much is on record to judge a firm by (docs/rules.md rule 5).
-- grain: designation x judged firm.  reads: judged_firm, classified_record, aside, own_answer, certificate, input_file
-- parameters: min_products, min_share
-- Enough: the firm spoke for itself (an answer or a certificate), or a product is known for enough of its suppliers, by rows that
-- name the supplier and its product, and no supplier that sells software or IT, or whose trade is unknown (`bare`), is left
-- without one. Answers that leave a vendor of the designation open (`unsaid`) are not enough by themselves. A "No" of a department, a
-- site, a person or a device (`unit_answers`) closes nothing for the firm.
-- A refused input lowers the firms that it could bear on: a table all of them, a software list the own entities.
with relied_on as (
    select firm_key, supplier_key, bool_or(product_fold <> '') as named
    from classified_record
    where kind in ('payments', 'dependencies') and not is_sbom and no_use = '' and not says_no and firm_key <> '' and supplier_key <> ''
        and supplier_key not in (select firm_key from aside where reason = 'no organisation')
    group by firm_key, supplier_key
),
trade as (
    select supplier_key, bool_or(names_trade) as known, bool_or(sells_software) as software
    from (
        select supplier_key, names_trade, sells_software from classified_record where supplier_key <> ''
        union all
        select firm_key, names_trade, sells_software from classified_record where kind = 'firms' and firm_key <> ''
    )
    group by supplier_key
),
bought as (
    select
        firm_key, count(*) as suppliers, count(*) filter (where named) as known,
        count(*) filter (where not named and (not trade.known or trade.software)) as bare
    from relied_on join trade using (supplier_key)
    group by firm_key
),
listed as (
    select firm_key, count(distinct product_fold) as products
    from classified_record
    where kind in ('payments', 'dependencies') and not is_sbom and no_use = '' and not says_no and supplier_key <> '' and product_fold <> ''
        and supplier_key not in (select firm_key from aside where reason = 'no organisation')
    group by firm_key
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
    judged_firm.designation, judged_firm.firm_key,
    coalesce(suppliers, 0) as suppliers, coalesce(known, 0) as known, coalesce(products, 0) as products, coalesce(bare, 0) as bare,
    coalesce(answers, 0) as answers, coalesce(unit_answers, 0) as unit_answers, coalesce(certificates, 0) as certificates,
    coalesce(silent, 0) as unsaid, coalesce(silent_on, '') as unsaid_of, coalesce(vendors, 0) as vendors,
    (coalesce(answers, 0) > 0 and unsaid = 0) or coalesce(certificates, 0) > 0
        or coalesce(products >= $min_products and known >= $min_share * suppliers and bare = 0, false) as enough_known,
    on_any + case when judged_firm.own then on_own else 0 end as refused,
    enough_known and refused = 0 as enough
from judged_firm
cross join refused_input
left join bought using (firm_key)
left join listed using (firm_key)
left join own_answer using (designation, firm_key)
left join certified using (designation, firm_key)
