-- The last ruling of each key with its state; one that is dated after the as-of date stands before the one that counts,
-- so that the Decisions sheet shows what the ledger holds.
-- grain: decision_key.  reads: ruling, ruling_ahead
select
    decision_key, state, ruling, justification, rationale, owner, target_date, reference, valid_until, removed_on, proof,
    decided_by, decided_on, second_reader, identified_on, submitted_on, recipient, whose,
    applies_to, second_read_on
from (
    from ruling anti join ruling_ahead using (decision_key)
    union all by name
    from ruling_ahead
)
order by decision_key
