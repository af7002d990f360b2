-- answer_box: the clause boxes that were answered, numbered from 0 in their final order.
-- grain: designation x authority x clause x edition x test; its kind and duty go along.  reads: answer_ruled
select
    row_number() over (order by designation, authority, clause, edition, test) - 1 as number,
    designation, authority, clause, edition, test, kind, duty
from (select distinct designation, authority, clause, edition, test, kind, duty from answer_ruled)
