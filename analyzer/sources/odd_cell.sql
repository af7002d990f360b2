-- odd_cell: typed cells that hold no plain value, for the parsers to look at.
-- grain: cell.  reads: typed_cell, typed_part
select src_row, part, trim(cell) as cell
from typed_cell
join typed_part using (part)
where case sort
    when 'money' then cell_money(cell, form) is null
    when 'date' then cell_date(cell, form) is null
    when 'identifier' then cell_identifier(cell, form) is null
    else cell_yes_no(cell) is null
end
