-- How the cells of each part with amounts or dates are written, all of them: which decimal mark, and whether day or month
-- comes first.
-- grain: part.  reads: typed_text.  parameters: parts
select
    part,
    coalesce(sum(rows) filter (regexp_matches(cell, ',[0-9]{1,2}[^0-9]*$|[0-9]\.[0-9]{3}[.,]')), 0)::bigint as comma_marks,
    coalesce(sum(rows) filter (regexp_matches(cell, '\.[0-9]{1,2}[^0-9]*$|[0-9],[0-9]{3}[.,]')), 0)::bigint as point_marks,
    coalesce(sum(rows) filter (regexp_full_match(cell, '[^0-9]*[0-9]{1,3}\.[0-9]{3}[^0-9]*')), 0)::bigint as open_marks,
    coalesce(sum(rows) filter (regexp_matches(cell, '^(1[3-9]|[23][0-9])[/.-][0-9]{1,2}[/.-][0-9]')), 0)::bigint as day_first,
    coalesce(sum(rows) filter (regexp_matches(cell, '^[0-9]{1,2}[/.-](1[3-9]|[23][0-9])[/.-][0-9]')), 0)::bigint as month_first,
    coalesce(sum(rows) filter (regexp_matches(cell, '^(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])[/.-]([0-9]{2}|[0-9]{4})\b')),
        0)::bigint as open_order,
    coalesce(sum(rows) filter (regexp_matches(cell, '^[0-9]{1,2}/')), 0)::bigint as slashes,
    coalesce(sum(rows) filter (regexp_matches(cell, '^[0-9]{1,2}[/. -]([0-9]{1,2}|[[:alpha:]]{3,9})[/. -][0-9]{2}( [0-9:]+)?$')),
        0)::bigint as short_years,
    coalesce(sum(rows) filter (regexp_full_match(cell, '[2-5][0-9]{4}(\.[0-9]+)?')), 0)::bigint as day_numbers
from typed_text
where list_contains($parts, part)
group by part
order by part
