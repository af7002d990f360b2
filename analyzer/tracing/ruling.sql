-- ruling: the last ruling of each key, and whether it can count: it may have expired, or been made on another ground.
-- What is dated after the as-of date has no effect on the scan (docs/rules.md rule 7): the ruling before it stands, if there is one.
-- grain: decision_key.  reads: decision_dated, standing_now.  parameters: as_of, rules, by_two
-- `by_two` are the rulings that the settings of the scan count only with a second reader and the day of it.
select
    decision_dated.* exclude (ahead_on),
    case
        -- that a use was identified on a day, or whose a sheet is, stays a fact, whatever else changes
        when decision_dated.subject in ('report', 'sheet') then 'in force'
        when valid_until < $as_of then 'expired on ' || valid_until
        when decision_dated.rules <> $rules then 'reopened: the rules changed'
        when decision_dated.standing <> standing_now.standing then 'reopened: the legal status of the designation changed'
        when list_contains($by_two, decision_dated.ruling) and (second_reader = '' or coalesce(second_read_on > $as_of, true))
            then 'waits for a second reader'
        else 'in force'
    end as state
from decision_dated join standing_now using (designation)
where ahead_on is null
qualify row_number() over (partition by decision_key order by seq desc) = 1
