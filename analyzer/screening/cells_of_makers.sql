-- The cells of a product's column that name, with the supplier of their row, a product of the catalogue; the supplier is their heading.
-- grain: one cell.  adds to: screen_cell.  reads: raw_cell, maker_product, rejected_whole_row
-- parameters: sheet, first_row, col, kind
insert into screen_cell
with pair as (
    select distinct text, supplier from raw_cell where src_row >= $first_row and supplier <> ''
),
made as (
    select text, supplier
    from pair semi join maker_product on maker_product.product = lower(trim(pair.text))
        and starts_with(lower(trim(pair.supplier)) || ' ', maker_product.maker || ' ')
)
select $sheet, raw_cell.src_row, $col, raw_cell.text, raw_cell.supplier, 'product', $kind
from raw_cell
semi join made on made.text = raw_cell.text and made.supplier = raw_cell.supplier
anti join (select src_row from rejected_whole_row where sheet_id = $sheet) as dropped on dropped.src_row = raw_cell.src_row
where raw_cell.src_row >= $first_row
