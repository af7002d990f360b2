-- clause_listed: what the clause list of a contract says of each clause box.
-- grain: clause box x contract that has a clause list.  reads: clause_box, contract_clause
-- Where a listed edition has a box of its own, the boxes of other editions of that clause do not apply. `undated`: the list
-- names the clause without an edition, so that the day of the contract tells which. `unread`: at least as many of its cells name
-- no clause that could be read ("See Section I") as name one: what it does not name may still be in the contract.
with box as (
    select distinct
        clause, edition,
        regexp_extract(clause, '[0-9]{2,3}\.[0-9]{3}-[0-9]+') as number, number <> '' as numbered,
        coalesce(nullif(number, ''), lower(clause)) as clause_number,
        bare_number(edition) as edition_key
    from clause_box
),
met as (
    select
        box.clause, box.edition, contract_clause.*,
        contract_clause.edition_key in ('', box.edition_key) as fits,
        contract_clause.edition_key in (select edition_key from box as own where own.clause_number = box.clause_number) as has_box
    from box join contract_clause using (clause_number)
),
listing as (
    select
        contract_key,
        2 * count(distinct clause_number) filter (
            where len(clause_numbers(clause_number)) = 0 and clause_number not in (select lower(clause) from box)
        ) >= count(distinct clause_number) as unread
    from contract_clause group by contract_key
)
select
    box.clause, box.edition, listing.contract_key, listing.unread,
    coalesce(bool_and(met.edition_key = '') filter (where met.clause is not null), false) as undated,
    not box.numbered or coalesce(bool_or(met.fits or not met.has_box), false) as listed,
    box.numbered and count(met.clause) > 0 as named,
    max(met.listed_edition) filter (where not met.fits) as other_edition,
    min(met.identified_on) as identified_on, min(met.identified_by) as identified_by, min(met.submitted_on) as submitted_on
from box
cross join listing
left join met on met.clause = box.clause and met.edition = box.edition and met.contract_key = listing.contract_key
group by box.clause, box.edition, box.numbered, listing.contract_key, listing.unread
