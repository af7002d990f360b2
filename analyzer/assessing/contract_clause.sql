-- contract_clause: the clauses that a clause list says a contract or offer carries, and the clock of a report under each.
-- grain: contract x clause number x edition.  reads: classified_record, record, sheet.  parameters: as_of
-- A cell may name several clauses, each by its number in the FAR system (`clause_numbers`); a cell without such a number goes by
-- its words. One that says that a clause is not in the contract names none. An edition may stand in brackets behind the one
-- number of a cell. A day after the as-of date starts and ends no clock (rule 7).
with told as (
    select ref_key as contract_key, edition, identified_on, identified_by, submitted_on, clause
    from classified_record join record using (sheet_id, src_row)
    where kind = 'clauses'
    union all
    select offer_key(piid), edition, null, '', null, clause
    from record join sheet using (sheet_id)
    where kind = 'solicitations' and piid <> ''
),
numbered as (
    select *, clause_numbers(clause) as numbers
    from told
    where clause <> '' and contract_key <> ''
        and not regexp_matches(
            lower(clause), '\b(not|never) (included|incorporated|applicable|part)\b|\breserved\b|\bdeleted\b|\bremoved\b'
        )
),
named as (
    select
        contract_key, identified_on, identified_by, submitted_on,
        trim(coalesce(
            nullif(edition, ''),
            case when len(numbers) = 1 then regexp_extract(clause, '\(([A-Za-z]{3,9}\.? ?[0-9]{4})\)', 1) end,
            ''
        ), '() ') as edition,
        unnest(case when len(numbers) > 0 then numbers else [lower(trim(clause))] end) as clause_number
    from numbered
)
select
    contract_key, clause_number, bare_number(edition) as edition_key,
    min(edition) as listed_edition, min(identified_on) filter (where identified_on <= $as_of) as identified_on,
    min(nullif(identified_by, '')) as identified_by, min(submitted_on) filter (where submitted_on <= $as_of) as submitted_on
from named
group by contract_key, clause_number, edition_key
