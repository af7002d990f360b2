-- The texts of one column of amounts: those written in another way than 1234.50 as they are, the rest under one text for
-- each of their two ways, which say the same of how the column is written. From the view `mapped_cell` on it.
-- grain: distinct text.  adds to: typed_text.  reads: mapped_cell.  parameters: part
insert into typed_text
select
    $part,
    case
        when regexp_full_match(trim(cell), '-?[0-9]{1,13}(\.[0-9]{1,2})?') then if(contains(cell, '.'), '0.00', '0')
        else trim(cell)
    end as text,
    count(*)
from mapped_cell
where cell is not null
group by text
