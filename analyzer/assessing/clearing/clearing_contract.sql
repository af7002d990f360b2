-- clearing_contract: which firms must be cleared before a contract is, and what it is worth.
-- grain: contract x firm.  reads: contract_position, contract, performer, clearing_target.  parameters: designation, goal
-- Covered contracts only, each with the position of its worst performer (rule 9).
select performer.contract_key, contract.obligated, performer.firm_key
from contract_position
join contract using (contract_key)
join performer using (contract_key)
where contract_position.designation = $designation and contract_position.position = $goal and contract_position.covered
    and performer.firm_key in (select firm_key from clearing_target)
