-- denial: firms that say they do not use a designated vendor.
-- grain: cell x vendor.  reads: evidence, impossible_day.  parameters: as_of
-- `unit`: the department, site, person or device that speaks; its "No" closes nothing for the firm (rule 5).
-- `told`: the words that say which vendors are meant.
-- What a certificate is about is no denial by itself; certificates are judged in assessment. Nor is an answer
-- that is dated after the as-of date (rule 7), or in a year that cannot be.
select distinct
    designation, vendor, subject_key as firm_key, sheet_id, src_row, file, sheet, "column", text, unit,
    naming_words(text, marked, whole_text) as told
from evidence anti join impossible_day using (sheet_id, src_row)
where subject_key <> '' and verdict = 'match' and polarity = 'denied' and kind <> 'certificates'
    and coalesce(date_on <= $as_of, true)
