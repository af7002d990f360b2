-- Which names of a long list were taken for ordinary words, in one sentence for each list: what they could have met is not judged.
-- grain: designation.  adds to: problem.  reads: ordinary_name
insert into problem (file, sheet, text)
with named as (
    select designation, min(name) as name, max(texts) as texts, count(*) as vendors
    from ordinary_name
    group by designation, upper(name)
),
counted as (
    select
        designation, count(*) as names,
        list(
            '"' || name || '" (' || texts || ' texts' || case vendors when 1 then '' else ', a name of ' || vendors || ' vendors' end || ')'
            order by texts desc, name
        )[:5] as first_ones
    from named
    group by designation
)
select
    '', '',
    names || case names when 1 then ' name' else ' names' end || ' of one word in the list "' || designation
    || case names when 1 then '" is an ordinary word' else '" are ordinary words' end || ' of these inputs, because many texts hold '
    || case names when 1 then 'it: ' else 'them: ' end || list_aggregate(first_ones, 'string_agg', ', ')
    || case when names > 5 then ' and ' || (names - 5) || ' more' else '' end
    || '. Such a name is weak: it counts only in a text that says nothing else, and in the other texts it was not judged. To have '
    || 'them judged, add the option --vendor with the name.'
from counted
order by designation
