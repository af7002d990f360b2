-- Those of the given names that fill a cell of firms of their own.
-- grain: name.  reads: record.  parameters: pieces
select distinct name
from (select firm as name from record union all select supplier from record)
where name in (select unnest($pieces::varchar[]))
order by name
