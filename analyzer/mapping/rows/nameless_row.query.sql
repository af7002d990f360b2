-- Rows of one sheet that name no firm on one side of what they say, and the money in them.
-- grain: one row of counts.  reads: record.  parameters: sheet_id
select
    sum(rows)::bigint as all_rows, sum(amount) as everything,
    coalesce(sum(rows) filter (where no_supplier), 0)::bigint, sum(amount) filter (where no_supplier),
    min(src_row) filter (where no_supplier),
    coalesce(sum(rows) filter (where no_firm), 0)::bigint, sum(amount) filter (where no_firm), min(src_row) filter (where no_firm)
from (
    select
        *, supplier = '' and supplier_uei = '' and supplier_cage = '' and supplier_lei = '' and supplier_duns = '' as no_supplier,
        firm = '' and firm_uei = '' and firm_cage = '' and firm_lei = '' and firm_duns = '' as no_firm
    from record where sheet_id = $sheet_id
)
