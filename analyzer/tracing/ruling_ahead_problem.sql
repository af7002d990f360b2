-- The rulings, and the submissions of reports, that are dated after the as-of date, in sentences.
-- grain: ruling.  adds to: problem.  reads: decision_dated.  parameters: as_of
insert into problem (file, sheet, text)
with dated as (
    select *, coalesce(ahead_on, case when submitted_on > $as_of then submitted_on end) as dated_on
    from decision_dated
)
select
    '', '',
    case when ahead_on is null then 'The submission of a report' else 'The ruling "' || ruling || '"' end
    || ' on ' || case subject
        when 'match' then 'the text "' || left(text, 80) || '"'
        when 'contract' then 'the contract ' || contract_key
        when 'report' then 'the contract ' || contract_key || ' under ' || clause
        else 'a path of ' || firm
    end
    || case when decided_by = '' then '' else ' by ' || decided_by end
    || ' is dated ' || dated_on || ', after the as-of date ' || $as_of
    || ': it has no effect. If the date is a slip, correct it in the sheet Decisions and give that to review.' as text
from dated
where dated_on is not null
order by all
