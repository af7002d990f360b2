-- name_piece: the firms that one cell of a record lists, where it lists several.
-- grain: record x part x piece.  reads: record, several_name, firm_link
with cell as (
    select sheet_id, src_row, 'firm' as part, position, piece
    from record join several_name on several_name.name = record.firm
    union all
    select sheet_id, src_row, 'supplier', position, piece
    from record join several_name on several_name.name = record.supplier
)
select cell.*, firm_link.firm_key, firm_link.near
from cell
join firm_link on firm_link.name = cell.piece and uei = '' and cage = '' and lei = '' and duns = ''
