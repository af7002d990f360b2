-- What still stands: firms, contracts and dollars with the position that is to be cleared.
-- grain: one row.  reads: clear_target, clear_reached, clear_stake
with alive as (
    select distinct firm_key from clear_target semi join clear_reached using (state)
)
select
    (select count(*) from alive),
    (select count(distinct contract_key) from clear_stake semi join alive using (firm_key)),
    (select coalesce(sum(obligated), 0) from (select distinct contract_key, obligated from clear_stake semi join alive using (firm_key)))
