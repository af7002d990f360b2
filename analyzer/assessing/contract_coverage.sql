-- contract_coverage: whether an authority covers a contract or offer, by its awarding agency.
-- grain: contract or offer x authority.  reads: instrument, authority_agency, known_agency
-- A determination that asks nothing on the as-of date covers nothing. A contract whose agency is not stated, or
-- has a name that no group knows, counts as covered, and says so: a person must settle it. `funded` says that a covered agency
-- only pays for it: whether that is enough depends on the text, so that it is a question. `of_agency`: the agency is one of the
-- authority's, or may be, whether or not the determination asks anything on the day.
with known as materialized (
    select distinct agency_words(name) as words from known_agency
),
agency as (
    select
        agency_code, agency, funding_code, funding_agency, agency_words(agency) as words, agency_words(funding_agency) as funding_words,
        agency_code = '' and not exists (select 1 from known where contains(agency_words(agency), known.words)) as unknown
    from (select distinct agency_code, agency, funding_code, funding_agency from instrument)
),
fitting as (
    select
        agency_code, agency, funding_code, funding_agency, unknown, designation, authority,
        bool_or(covers_all or is_agency(agency_code, words, code, name)) as by_award,
        bool_or(is_agency(funding_code, funding_words, code, name)) as by_funding,
        bool_or(ended) as ended
    from agency cross join authority_agency
    group by all
)
select
    instrument.contract_key, designation, authority,
    by_award or by_funding or unknown as of_agency,
    (by_award or unknown) and not ended as covered,
    by_funding and not by_award and not unknown and not ended as funded,
    unknown and not by_award as agency_unknown
from instrument
join fitting
    on fitting.agency_code is not distinct from instrument.agency_code and fitting.agency is not distinct from instrument.agency
    and fitting.funding_code is not distinct from instrument.funding_code
    and fitting.funding_agency is not distinct from instrument.funding_agency
