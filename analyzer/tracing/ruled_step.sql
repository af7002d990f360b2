-- ruled_step: first steps that a named person closed: removed, or ruled not to affect the firm.
-- grain: designation x consumer x supplier x kind.  reads: ruling
select distinct designation, consumer, supplier, kind
from ruling
where subject = 'path' and ruling in ('Removed', 'Not affected') and state = 'in force'
