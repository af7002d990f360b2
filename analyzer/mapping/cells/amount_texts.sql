-- The texts of one column of amounts: those written in another way than 1234.50 as they are, the rest under one text for
-- each of their two ways, which say the same of how the column is written. mapped_part stands for a name of ours.
-- grain: distinct text.  reads: mapped_row.  params: part
select
    $part,
    case
        when regexp_full_match(trim(mapped_part), '-?[0-9]{1,13}(\.[0-9]{1,2})?')
            then if(contains(mapped_part, '.'), '0.00', '0')
        else trim(mapped_part)
    end as cell,
    count(*)
from mapped_row
where mapped_part is not null
group by cell
