-- Every name that a mention or an alias writes, once.
-- grain: name.  reads: firm_mention.  parameters: none
select name from firm_mention
union
select unnest(aliases) from firm_mention
order by name
