-- edge: one edge per consumer, supplier, kind, class, state and tie, citing its first cell; weakness orders proof (rule 2).
-- grain: designation x consumer x supplier x kind x class x state x tie.  reads: raw_edge.  parameters: past_before
-- Rule 1: proven = observed or stated, and current or of unknown date. Rule 7: a last payment before $past_before is past.
-- A designated firm's node is replaced by the vendor's where a designation walks the graph (see `reachable_edge`).
with grouped as (
    select
        designation, consumer, supplier, kind, class, state, tie,
        min((sheet_id, src_row, col, record_row)) as cell,
        arg_min(evidence_id, (evidence_id = 0, sheet_id, src_row, col, evidence_id)) as evidence_id,
        sum(rows)::bigint as rows, min(date_on) as first_on, max(last_on) as last_on
    from raw_edge
    where consumer <> supplier
    group by designation, consumer, supplier, kind, class, state, tie
),
dated as (
    select
        * replace (
            case
                when state <> 'by last payment' then state
                when last_on is null then 'unknown'
                when last_on < $past_before then 'ended'
                else 'current'
            end as state
        )
    from grouped
)
select
    row_number() over (order by designation, consumer, supplier, kind, class, state, tie, cell) as edge_id,
    designation, consumer, supplier, kind, class, state, tie,
    cell[1] as sheet_id, cell[2] as src_row, cell[3] as col, cell[4] as record_row, evidence_id, rows, first_on, last_on,
    class in ('observed', 'stated') and state in ('current', 'unknown') as proven,
    case
        when class = 'observed' and state in ('current', 'unknown') then 1
        when class = 'stated' and state in ('current', 'unknown') then 2
        when class = 'observed' then 3
        when class = 'stated' then 4
        when class = 'inferred' then 5
        else 6
    end as weakness
from dated
