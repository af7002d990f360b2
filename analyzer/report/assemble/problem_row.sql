-- Every remark on what was not read or not understood, the loud ones first.
-- grain: remark.  reads: problem
select distinct file, sheet, text, loud > 0 as loud from problem order by loud desc, file, sheet, text
