-- impossible_day: rows whose own date was rejected for a year that no business date has, such as 2999.
-- grain: record.  reads: rejected_cell, sheet, sheet_column.  parameters: no_such_year
-- What such a row says is not undated: its day is known to be no day on which it can have been said.
select sheet_id, "row" as src_row, min(value) as value
from rejected_cell
join sheet using (file, sheet)
join sheet_column using (sheet_id)
where reason = $no_such_year and heading = "column" and part in ('date_on', 'start_on', 'signed_on', 'valid_from')
group by sheet_id, "row"
