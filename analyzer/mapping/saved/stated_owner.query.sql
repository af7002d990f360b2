-- The last ruling of each sheet on whose its rows are, made on or before the as-of date.
-- grain: file x sheet.  reads: decision.  parameters: as_of
select file, sheet, whose, decided_by, decided_on
from decision
where subject = 'sheet' and decided_on <= $as_of
qualify row_number() over (partition by file, sheet order by seq desc, decision_key) = 1 and ruling = 'Owner stated'
order by file, sheet
