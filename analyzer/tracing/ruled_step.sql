-- ruled_step: first steps that a named person closed: removed, or ruled not to affect the firm.
-- grain: designation x consumer x supplier x kind.  adds to: ruled_step.  reads: ruling
insert into ruled_step
select distinct designation, consumer, supplier, kind
from ruling
where subject = 'path' and ruling in ('Removed', 'Not affected') and state = 'in force'
