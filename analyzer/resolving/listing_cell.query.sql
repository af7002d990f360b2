-- Names that may be several: they hold a sign that can part names.
-- grain: name.  reads: record
select distinct name
from (select firm as name from record union all select supplier from record)
where regexp_matches(name, '[;|,/&+]|---| and ')
order by name
