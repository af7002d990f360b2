-- addressee: who can answer for a unit: the seller of a product, the owner of a tool of one's own, else the firm.
-- grain: unit.  reads: unit_label, firm, classified_record, evidence
-- The contact is one that the inputs name: beside the firm's own evidence, beside the product, else beside the supplier.
with beside_use as (
    select evidence.subject_key as firm_key, min(classified_record.contact) as contact
    from evidence join classified_record on classified_record.sheet_id = evidence.sheet_id
        and classified_record.src_row = evidence.record_row
    where classified_record.contact <> '' and evidence.verdict <> 'rejected' group by evidence.subject_key
),
beside_product as (
    select product_fold, supplier_key as firm_key, min(contact) as contact
    from classified_record where contact <> '' and product_fold in (select product_fold from unit_label) and product_fold <> '' group by all
),
beside_firm as (
    select firm_key, min(contact) as contact
    from (
        select supplier_key as firm_key, contact from classified_record where supplier_key <> ''
        union all select firm_key, contact from classified_record where kind = 'firms'
    )
    where contact <> '' and firm_key in (select firm_key from unit_label) group by firm_key
)
select
    unit_label.unit, coalesce(firm.firm, '') as addressee, coalesce(firm.own, false) as own,
    coalesce(
        case unit_label.sort when 'd' then beside_use.contact when 'p' then beside_product.contact end, beside_firm.contact, ''
    ) as contact
from unit_label
left join firm using (firm_key)
left join beside_use using (firm_key)
left join beside_product on beside_product.product_fold = unit_label.product_fold and beside_product.firm_key = unit_label.firm_key
left join beside_firm on beside_firm.firm_key = unit_label.firm_key
