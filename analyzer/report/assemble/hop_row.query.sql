-- Every edge that a path or a first step takes, with what is said of it.
-- grain: edge.  reads: hop_text
select
    edge_id, consumer, supplier, kind, class as evidence_class, state, proven, rows, tie, file as cell_file,
    sheet as cell_sheet, src_row as cell_row, "column" as cell_column, text as cell_text, reason, by_catalogue, unit
from hop_text
order by edge_id
