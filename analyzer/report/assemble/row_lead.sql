-- row_lead: the narrowest reading of each source row: the one that stands in the Decisions sheet for all of them.
-- grain: designation x firm x row.  reads: row_step
select designation, firm_key, sheet_id, record_row, consumer, supplier, kind
from row_step
qualify row_number() over (
    partition by designation, firm_key, sheet_id, record_row order by breadth, kind = 'buys', kind, supplier, consumer
) = 1
