-- typed_value: what each text of a typed column holds; of amounts only the odd ones, since plain ones are read in place.
-- grain: part x text.  reads: typed_text, typed_part, odd_value
select
    part, cell, odd_value.money,
    case when sort = 'date' then coalesce(cell_date(cell, form), odd_value.day) end as day,
    case
        when sort = 'identifier' then coalesce(cell_identifier(cell, form), odd_value.identifier)
        when sort = 'yes_no' then coalesce(cell_yes_no(cell), odd_value.answer)
    end as word
from typed_text
join typed_part using (part)
left join odd_value using (part, cell)
where sort <> 'money' or odd_value.cell is not null
