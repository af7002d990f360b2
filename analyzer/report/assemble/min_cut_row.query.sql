-- What would clear each firm.
-- grain: designation x firm.  reads: firm_cut, unit_label
select designation, firm_cut.firm_key, string_agg(name, '; ' order by sort, label) as units
from firm_cut join unit_label using (unit)
group by designation, firm_cut.firm_key
