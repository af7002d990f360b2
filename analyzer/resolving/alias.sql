-- alias: every other name that the inputs give a firm, normalised.
-- grain: name_key x identity x alias_key.  reads: firm_mention_id, name_key
select distinct firm_mention_id.name_key, identity, name_key.name_key as alias_key
from (select name_key, identity, unnest(aliases) as alias from firm_mention_id) as firm_mention_id
join name_key on name_key.name = alias
where firm_mention_id.name_key <> '' and name_key.name_key <> '' and name_key.name_key <> firm_mention_id.name_key
