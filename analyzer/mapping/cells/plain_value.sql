-- plain_value: what each text of a typed column holds if it is plainly written; nothing where it is odd.
-- grain: part x text.  reads: typed_text, typed_part
select
    part, form, cell, rows,
    case when sort = 'money' then cell_money(cell, form) end as money,
    case when sort = 'date' then cell_date(cell, form) end as day,
    case when sort = 'identifier' then cell_identifier(cell, form) when sort = 'yes_no' then cell_yes_no(cell) end as word,
    sort = 'money' as is_amount,
    money is null and day is null and word is null as is_odd
from typed_text
join typed_part using (part)
