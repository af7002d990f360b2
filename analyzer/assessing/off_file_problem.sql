-- The exposed and unresolved firms that hang on contracts whose dollars are not counted, in at most two sentences.
-- grain: reason.  adds to: problem.  reads: off_file
insert into problem (file, sheet, text, loud)
with hanging as (
    select several, whole, written, unnest(pressing) as firm from off_file
),
numbers as (
    select several, whole, min(written) as written, count(distinct firm) as firms from hanging group by several, whole
),
named as (
    select several, count(*) as numbers, list(written order by firms desc, written)[:5] as first_ones
    from numbers group by several
),
counted as (
    select several, count(distinct firm) as firms from hanging group by several
)
select
    '' as file, '' as sheet,
    firms || ' exposed or unresolved ' || case firms when 1 then 'firm hangs' else 'firms hang' end
    || case when several then ' on contract numbers that several contracts carry (' else ' on contracts not on file (' end
    || list_aggregate(first_ones, 'string_agg', ', ')
    || case when numbers > 5 then ' and ' || (numbers - 5) || ' more' else '' end
    || '): their dollars are not counted. '
    || case when several then 'Write IDV and order number together' else 'Add the contract list that holds them' end
    || ', or correct the numbers; contracts_not_on_file.csv has the rows.' as text,
    case when several then 1 else 2 end as loud
from counted join named using (several)
order by several
