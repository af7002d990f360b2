-- clause_fit: whether a contract of a day is likely to carry a clause box, where no clause list tells.
-- grain: clause box x day on which a contract was awarded or a solicitation issued (NULL where none is stated).
-- reads: clause_box, instrument.  parameters: as_of
-- An edition stands in awards from its first day until a later one takes its place, so that two generations of one clause
-- are never likely at once. Without a day the edition last replaced is taken: most running contracts are older than the
-- newest one. A text whose file tells no days stands in every contract. What no contract has to carry (a statute, an
-- order, a memo) binds by itself. `any_edition`: some edition of the clause is likely on that day.
with dated as (
    select distinct carried_on from instrument
    union
    select cast($as_of as date) as carried_on
),
edition_fit as (
    select
        designation, authority, clause, edition, test, carried_on, kind in ('clause', 'provision') as is_carried,
        max(awards_until) over (partition by designation, authority, kind, test) as last_until,
        awards_from, awards_until,
        coalesce(awards_from <= carried_on, true) and coalesce(awards_until > carried_on, true) as dated_fits
    from clause_box cross join dated
),
judged as (
    select
        designation, authority, clause, edition, test, carried_on,
        not is_carried or case
            when carried_on is not null then dated_fits
            when awards_until is null then awards_from is null or last_until is null
            else awards_until = last_until
        end as likely,
        case when not is_carried then 'binds by itself' when carried_on is null then 'date not stated' else 'by date' end as basis
    from edition_fit
)
select *, bool_or(likely) over (partition by designation, authority, clause, test, carried_on) as any_edition
from judged
