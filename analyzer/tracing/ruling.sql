-- ruling: the last ruling of each key, and whether it can count: it may have expired, or been made on another ground.
-- grain: decision_key.  reads: decision, standing_now.  params: as_of, rules
select
    decision.*,
    case
        -- that a use was identified on a day stays a fact, whatever else changes
        when decision.subject = 'report' then 'in force'
        when valid_until < $as_of then 'expired on ' || valid_until
        when decision.rules <> $rules then 'reopened: the rules changed'
        when decision.standing <> standing_now.standing then 'reopened: the legal status of the designation changed'
        else 'in force'
    end as state
from decision join standing_now using (designation)
qualify row_number() over (partition by decision_key order by seq desc) = 1
