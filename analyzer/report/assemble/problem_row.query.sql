-- Every remark on what was not read or not understood, the loudest first.
-- grain: remark.  reads: problem
select file, sheet, text, loudness > 0 as loud
from (select distinct file, sheet, text, loud as loudness from problem)
order by loudness desc, file, sheet, text
