-- ruled_match: cell texts that a person ruled to be about something else.
-- grain: designation x firm x text x kind of sheet x part of a column.  reads: ruling
select
    designation, firm_key, text, sheet_kind, part,
    'Ruled not this vendor by ' || decided_by || coalesce(' on ' || decided_on, '') || ': ' || rationale as reason
from ruling
where subject = 'match' and ruling = 'Not this vendor' and state = 'in force'
