-- The last ruling of each key with its state.
-- grain: decision_key.  reads: ruling
select
    decision_key, state, ruling, justification, rationale, owner, target_date, reference, valid_until, removed_on, proof,
    decided_by, decided_on, second_reader, identified_on, submitted_on, recipient
from ruling order by decision_key
