-- The columns of products in sheets with rows, each beside the first column of suppliers.
-- grain: one column. reads: sheet, sheet_column. parameters: none
select
    sheet.sheet_id, sheet.first_row, sheet.raw_table, sheet.kind, product.col,
    min(supplier.col) as supplier
from sheet
join sheet_column as product on product.sheet_id = sheet.sheet_id and product.part = 'product'
join sheet_column as supplier on supplier.sheet_id = sheet.sheet_id and supplier.part = 'supplier'
where sheet.rows_kept > 0 and sheet.raw_table <> ''
group by all
order by sheet.sheet_id, product.col
