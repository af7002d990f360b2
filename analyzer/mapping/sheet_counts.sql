-- What one sheet came to. amount_total is NULL where no column holds amounts.
-- parameters: sheet_id, read, dropped
-- reads: record
update sheet set
    rows_read = $read,
    rows_rejected = $dropped,
    rows_kept = $read - $dropped,
    amount_total = (select coalesce(sum(action_obligation), sum(amount)) from record where sheet_id = $sheet_id)
where sheet_id = $sheet_id
