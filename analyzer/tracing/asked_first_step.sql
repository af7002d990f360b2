-- asked_first_step: the first steps that a person ruled on.
-- grain: designation x firm x first step.  reads: ruling
select designation, firm_key, consumer, supplier, kind from ruling where subject = 'path'
