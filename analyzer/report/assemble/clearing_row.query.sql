-- Every step of the clearing plan, in order, with what inventories tell of it.
-- grain: designation x goal x step x unit.  reads: clearing_step, unit_label, addressee, designation_note, clearing_unit, record_edge,
-- raw_edge, record, circumstance_column.  parameters: as_of
-- The use of one product by one firm that several inventories state costs what the dearest of them says, and not their sum.
-- A firm's own use is stated by its rows that name the vendor; a product, or a firm, by the rows of all who use it.
with stating as (
    select '' as designation, consumer, supplier, sheet_id, src_row as record_row from record_edge where state <> 'ended'
    union all
    select designation, consumer, supplier, sheet_id, record_row from raw_edge where not stated and state <> 'ended'
),
planned as (
    select distinct designation, unit from clearing_step
),
stated as (
    select planned.designation, planned.unit, stating.consumer, stating.sheet_id, stating.record_row
    from planned
    join stating on stating.designation = planned.designation
        and stating.consumer = 'f:' || substr(planned.unit, 3) and stating.supplier = 'v:' || planned.designation
    where starts_with(planned.unit, 'd:')
    union
    select planned.designation, planned.unit, stating.consumer, stating.sheet_id, stating.record_row
    from planned
    join clearing_unit on clearing_unit.unit = planned.unit
    join stating on stating.supplier = clearing_unit.node and stating.designation in ('', planned.designation)
    where not starts_with(planned.unit, 'd:')
),
of_sheet as (
    select
        stated.designation, stated.unit, stated.consumer, lower(coalesce(record.product, '')) as product, stated.sheet_id,
        sum(record.amount) filter (where stated.sheet_id in (select sheet_id from circumstance_column where sort = 'annual_cost'))
            as annual_cost,
        min(record.renewal_on) filter (where record.renewal_on >= $as_of) as next_renewal,
        min(record.notice_on) filter (where record.notice_on >= $as_of) as notice_by
    from stated
    join record on record.sheet_id = stated.sheet_id and record.src_row = stated.record_row
    group by stated.designation, stated.unit, stated.consumer, lower(coalesce(record.product, '')), stated.sheet_id
),
of_product as (
    select
        designation, unit, consumer, product, max(annual_cost) as annual_cost, min(next_renewal) as next_renewal,
        min(notice_by) as notice_by
    from of_sheet
    group by designation, unit, consumer, product
),
of_unit as (
    select designation, unit, sum(annual_cost) as annual_cost, min(next_renewal) as next_renewal, min(notice_by) as notice_by
    from of_product
    group by designation, unit
)
select
    clearing_step.designation, goal, step, sort, label, unit_label.name as what, addressee, own, contact, designation_note.name as vendor,
    firms, contracts, obligated, firms_left, obligated_left, annual_cost, next_renewal, notice_by
from clearing_step
join unit_label using (unit)
join addressee using (unit)
join designation_note on designation_note.designation = clearing_step.designation
left join of_unit on of_unit.designation = clearing_step.designation and of_unit.unit = clearing_step.unit
order by clearing_step.designation, goal, step, sort desc, label
