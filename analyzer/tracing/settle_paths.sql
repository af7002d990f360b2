-- Whether the ruled steps still stand on what they stood on when they were ruled: a cell that is gone is not seen, a new one
-- reopens the question.
-- reads: ruling, first_step
update ruling set state = case
        when now.cells is null then 'not met in this scan'
        when len(list_filter(now.cells, lambda cell: not list_contains(evidence, cell))) > 0 then 'reopened: the evidence changed'
        else state
    end
from (
    select ruling.decision_key, first_step.cells
    from ruling left join first_step using (designation, firm_key, consumer, supplier, kind) where ruling.subject = 'path'
) as now
where now.decision_key = ruling.decision_key and ruling.state = 'in force'
