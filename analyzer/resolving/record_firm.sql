-- record_firm: whom each record is about and whom it names, as firm keys; '' where the row names nobody. `near`: by a near spelling.
-- grain: record.  reads: record, sheet, sheet_column, firm_link, name_piece, own_default
-- Of several firms in one cell the first stands here; the others are in `name_piece`.
-- Where a list of dependencies or payments names no consumer, it is the firm whose spreadsheets these are; so too where a list
-- of contracts or subcontracts has no column for the recipient or prime.
with names_firms as (
    select distinct sheet_id from sheet_column where part in ('firm', 'firm_uei', 'firm_cage', 'firm_lei', 'firm_duns')
)
select
    record.sheet_id,
    record.src_row,
    case
        when first_firm.firm_key is not null then first_firm.firm_key
        when consumer.firm_key is not null then consumer.firm_key
        when sheet.kind in ('dependencies', 'payments') and not sheet.is_sbom then own_default.firm_key
        when sheet.kind in ('contracts', 'subcontracts') and names_firms.sheet_id is null then own_default.firm_key
        else ''
    end as firm_key,
    coalesce(first_supplier.firm_key, counterpart.firm_key, '') as supplier_key,
    coalesce(owner.firm_key, '') as parent_key,
    coalesce(first_firm.near, consumer.near, false) as firm_near,
    coalesce(first_firm.near, consumer.near, false) or coalesce(first_supplier.near, counterpart.near, false)
        or coalesce(owner.near, false) as near
from record
join sheet using (sheet_id)
cross join own_default
left join names_firms on names_firms.sheet_id = record.sheet_id
left join name_piece as first_firm
    on first_firm.sheet_id = record.sheet_id and first_firm.src_row = record.src_row and first_firm.part = 'firm'
        and first_firm.position = 1
left join name_piece as first_supplier
    on first_supplier.sheet_id = record.sheet_id and first_supplier.src_row = record.src_row and first_supplier.part = 'supplier'
    and first_supplier.position = 1
left join firm_link as consumer
    on consumer.name = record.firm and consumer.uei = record.firm_uei and consumer.cage = record.firm_cage
    and consumer.lei = record.firm_lei and consumer.duns = record.firm_duns
left join firm_link as counterpart
    on counterpart.name = record.supplier and counterpart.uei = record.supplier_uei
    and counterpart.cage = record.supplier_cage and counterpart.lei = record.supplier_lei
    and counterpart.duns = record.supplier_duns
left join firm_link as owner
    on owner.name = record.parent and owner.uei = record.parent_uei
    and owner.cage = '' and owner.lei = '' and owner.duns = ''
