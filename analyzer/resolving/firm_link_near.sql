-- Puts near spellings under the firm that they mean.
-- grain: mention.  changes: firm_link.  reads: near_owner.  parameters: none
update firm_link
set firm_key = near_owner.owner_key, near = true,
    reason = 'near the name ' || near_owner.owner_name || ': ' || near_owner.reason
from near_owner
where near_owner.name_key = firm_link.name_key and not near_owner.apart and firm_link.firm_key = 'name:' || firm_link.name_key
