-- How the cells of each part with amounts or dates are written, all of them: which decimal mark, and whether day or month
-- comes first.
-- grain: part.  reads: typed_cell.  params: parts
select
    part,
    count_if(regexp_matches(cell, ',[0-9]{1,2}[^0-9]*$|[0-9]\.[0-9]{3}[.,]')) as comma_marks,
    count_if(regexp_matches(cell, '\.[0-9]{1,2}[^0-9]*$|[0-9],[0-9]{3}[.,]')) as point_marks,
    count_if(regexp_full_match(cell, '[^0-9]*[0-9]{1,3}\.[0-9]{3}[^0-9]*')) as open_marks,
    count_if(regexp_matches(cell, '^(1[3-9]|[23][0-9])[/.-][0-9]{1,2}[/.-][0-9]')) as day_first,
    count_if(regexp_matches(cell, '^[0-9]{1,2}[/.-](1[3-9]|[23][0-9])[/.-][0-9]')) as month_first,
    count_if(regexp_matches(cell, '^(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])[/.-]([0-9]{2}|[0-9]{4})\b')) as open_order,
    count_if(regexp_matches(cell, '^[0-9]{1,2}/')) as slashes,
    count_if(regexp_matches(cell, '^[0-9]{1,2}[/. -]([0-9]{1,2}|[[:alpha:]]{3,9})[/. -][0-9]{2}( [0-9:]+)?$')) as short_years,
    count_if(regexp_full_match(cell, '[2-5][0-9]{4}(\.[0-9]+)?')) as day_numbers
from typed_cell
where list_contains($parts, part)
group by part
order by part
