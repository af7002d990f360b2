-- Every row and cell that was not used.
-- grain: row or cell.  reads: rejected_cell
select file, sheet, "row", "column", value, reason from rejected_cell order by all
