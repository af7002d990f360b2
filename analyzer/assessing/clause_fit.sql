-- clause_fit: whether a contract of a day is likely to carry a clause box, where no clause list tells.
-- grain: clause box x day on which a contract was awarded or a solicitation issued (NULL where none is stated).
-- reads: clause_box, instrument.  parameters: as_of
-- An edition stands in awards from its first day until a later one takes its place, so that two generations of one clause
-- are never likely at once. Without a day the edition last replaced is taken: most running contracts are older than the
-- newest one. A text whose file tells no days stands in every contract. What no contract has to carry (a statute, an
-- order, a memo) binds by itself.
with day as (
    select distinct carried_on from instrument
    union
    select $as_of::date
),
newest_replaced as (
    select *, max(awards_until) over (partition by designation, authority, kind, test) as last_until from clause_box
)
select
    designation, authority, clause, edition, test, day.carried_on,
    case
        when kind not in ('clause', 'provision') then true
        when day.carried_on is null then awards_until is not distinct from last_until or (awards_from is null and awards_until is null)
        else (awards_from is null or awards_from <= day.carried_on) and (awards_until is null or awards_until > day.carried_on)
    end as likely,
    case
        when kind not in ('clause', 'provision') then 'binds by itself'
        when day.carried_on is null then 'date not stated'
        else 'by date'
    end as basis
from newest_replaced cross join day
