-- contract_clause: the clauses that a clause list says a contract or offer carries, and the clock of a report under each.
-- grain: contract x clause number x edition.  reads: classified_record, record, sheet.  parameters: as_of
-- A cell may name several clauses; a clause without a number of the FAR system goes by its name. A day after
-- the as-of date starts and ends no clock (rule 7).
with told as (
    select ref_key as contract_key, edition, identified_on, identified_by, submitted_on, clause
    from classified_record join record using (sheet_id, src_row)
    where kind = 'clauses'
    union all
    select 'offer|' || upper(regexp_replace(piid, '[^0-9A-Za-z]', '', 'g')), edition, null, '', null, clause
    from record join sheet using (sheet_id)
    where kind = 'solicitations' and piid <> ''
),
named as (
    select
        contract_key, trim(edition, '() ') as edition, identified_on, identified_by, submitted_on,
        unnest(case
            when regexp_matches(clause, '[0-9]{2,3}\.[0-9]{3}-[0-9]+')
                then list_distinct(regexp_extract_all(clause, '[0-9]{2,3}\.[0-9]{3}-[0-9]+'))
            else [lower(trim(clause))]
        end) as clause_number
    from told where clause <> '' and contract_key <> ''
)
select
    contract_key, clause_number, upper(regexp_replace(edition, '[^0-9A-Za-z]', '', 'g')) as edition_key,
    min(edition) as listed_edition, min(identified_on) filter (where identified_on <= $as_of) as identified_on,
    min(nullif(identified_by, '')) as identified_by, min(submitted_on) filter (where submitted_on <= $as_of) as submitted_on
from named
group by contract_key, clause_number, edition_key
