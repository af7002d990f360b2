-- What would clear each firm, as labels.
-- grain: designation x firm.  reads: firm_cut, unit_label
select designation, firm_cut.firm_key, list([sort, label] order by sort, label)
from firm_cut join unit_label using (unit)
group by designation, firm_cut.firm_key
