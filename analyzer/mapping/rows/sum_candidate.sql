-- sum_candidate: kept rows that may be the sum of others: nothing but numbers in fewer cells than a row of the table fills, one
-- of them in the column of amounts.
-- Empty where the table has no such column ($amount_col 0).
-- grain: row.  reads: table_row, dropped_row.  parameters: usual, amount_col
select src_row
from table_row
anti join dropped_row using (src_row)
where $amount_col > 0 and filled < $usual and filled <= 3 and cells[$amount_col] is not null
    and list_count(list_filter(cells, lambda cell: regexp_full_match(trim(cell), '[-+($£€ ]*[0-9][0-9., ]*[)%-]?'))) = filled
