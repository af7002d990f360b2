-- dropped_row: rows below the header that are no row of the table: totals, notes, the heading once more.
-- A row called after a firm ("Acme Inc. Total", "Total Acme Inc.") is a total if the firm stands in one of the hundred rows above,
-- and nothing but numbers stands beside it; "Total Wine" under other firms is a firm.
-- grain: dropped row.  reads: table_row
-- parameters: headers (the cells of each heading row), first_headings (the first filled cell of each), usual (how many cells a row
-- of this sheet fills), total (first cells of totals),
-- total_word (a pattern for the words that stand before or behind what is summed), note (how notes begin)
with labelled as (
    select
        * replace (coalesce(
            case when label = '' or labels_total(label, $total) or filled > greatest(ceil($usual / 2) + 1, 3) then label
                when contains(lower(array_to_string(cells, '|')), 'tot') or contains(lower(array_to_string(cells, '|')), 'sum')
                    or filled <= 2
                    then list_filter(cells, lambda cell:
                        cell is not null and (labels_total(cell, $total) or names_total(cell, $total_word)))[1]
            end, label) as label)
    from table_row
),
candidate as (
    select
        src_row, filled, cells,
        lower(rtrim(cell_text(label), ' :*.')) as label,
        -- what else than the label is filled, and how much of it is numbers
        filled - 1 as others,
        list_count(list_filter(cells, lambda cell: regexp_full_match(trim(cell), '[-+($£€ ]*[0-9][0-9., ]*[)%-]?'))) as numbers
    from labelled
    where filled <= greatest(ceil($usual / 2), 2)
        or (list_contains($first_headings, label) and repeats(cells, $headers))
        or is_drawn(label)
        -- the words are looked for before the expression is tried: it is dear, and nearly no row has them
        or ((contains(lower(label), 'total') or contains(lower(label), 'sum'))
            and regexp_matches(label, '(?i)^\s*(grand|sub|over|net|report|page)?[ -]*(total|sum)|\stotals?[ :.]*$'))
        or ((filled < $usual or starts_with(lower(label), 'all ')) and list_contains($total, lower(label)))
),
told as materialized (
    select
        *,
        case
            when regexp_matches(label, '\S ' || $total_word || '$')
                then loose(regexp_replace(label, ' ' || $total_word || '$', ''))
            when regexp_matches(label, '^' || $total_word || ' ')
                then loose(regexp_replace(label, '^' || $total_word || ' ((for|of|für) )?', ''))
            else ''
        end as summed,
        labels_total(label, $total) as is_total,
        regexp_matches(label, '\S (sub ?)?total$') as is_subtotal,
        filled <= ceil($usual / 2) as is_sparse
    from candidate
),
named as (
    select distinct told.src_row
    from told
    cross join unnest(range(1, 101)) as above(rows)
    join table_row on table_row.src_row = told.src_row - above.rows
    where summed <> '' and not (is_sparse and (is_total or is_subtotal)) and numbers = others and others > 0
        and list_contains(list_transform(table_row.cells, lambda cell: loose(cell)), summed)
)
select
    src_row,
    case
        when list_contains($headers, cells) or (filled > 1 and repeats(cells, $headers)) then 'the heading row once more'
        when list_count(list_filter(cells, lambda cell: is_drawn(cell))) = filled
            then 'a line drawn across the table'
        when is_total and $usual > 1 and (is_sparse or numbers = others) then 'a total of the rows above, not a row of its own'
        when is_subtotal and $usual > 1 and is_sparse and numbers = others and others > 0
            then 'a total of the rows above, not a row of its own'
        when $usual > 1 and src_row in (select src_row from named) then 'a total of the rows above, not a row of its own'
        when filled <= 2 and $usual > filled and exists (select 1 from unnest($note) as cue(word) where begins_with_cue(told.label, word))
            then 'a note beside the table'
        when filled = 1 and $usual >= 3 and length(label) > 60 and length(label) - length(replace(label, ' ', '')) > 8
            then 'a note beside the table'
    end as reason,
    left(list_aggregate(list_filter(cells, lambda cell: cell is not null), 'string_agg', ' | '), 300) as value
from told
where reason is not null
