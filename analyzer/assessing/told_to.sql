-- told_to: who takes what a clause has told, for each agency.
-- grain: clause box x agency.  reads: clause_recipient, instrument
-- The first recipient whose agencies include that of the contract; one for all agencies also takes what has no agency.
with agency as (
    select distinct agency_code, agency, agency_words(agency) as words from instrument
    union
    select '', '', agency_words('')
)
select
    designation, authority, clause, edition, agency.agency_code, agency.agency,
    arg_min(concat_ws(', ', recipient, nullif(link, '')), rank) as recipient, arg_min(form, rank) as form
from clause_recipient
join agency
    on covers_all or is_agency(agency_code, words, code, name)
group by all
