-- own_default: the firm that stands wherever a sheet names none: the first of those that sign.
-- grain: the one firm.  reads: firm.  parameters: none
select firm_key from firm where own order by own_order limit 1
