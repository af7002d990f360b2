-- typed_value: what each text of a typed column holds; of amounts only the odd ones, since plain ones are read in place.
-- grain: part x text.  reads: plain_value, odd_value
select
    part, cell, odd_value.money,
    coalesce(plain_value.day, odd_value.day) as day,
    coalesce(plain_value.word, nullif(odd_value.identifier, ''), odd_value.answer) as word
from plain_value
left join odd_value using (part, cell)
where not is_amount or odd_value.cell is not null
