-- The distinct texts of typed columns that hold no plain value, for the parsers to look at.
-- grain: part x text.  reads: typed_text, typed_part, odd_value
select part, form, cell
from typed_text
join typed_part using (part)
anti join odd_value using (part, cell)
where case sort
    when 'money' then cell_money(cell, form) is null
    when 'date' then cell_date(cell, form) is null
    when 'identifier' then cell_identifier(cell, form) is null
    else cell_yes_no(cell) is null
end
order by all
