-- Every step of the clearing plan, in order.
-- grain: designation x goal x step x unit.  reads: clearing_step, unit_label, addressee, designation_note
select
    designation, goal, step, sort, label, unit_label.name as what, addressee, own, contact, designation_note.name as vendor,
    firms, contracts, obligated, firms_left, obligated_left
from clearing_step
join unit_label using (unit)
join addressee using (unit)
join designation_note using (designation)
order by designation, goal, step, sort desc, label
