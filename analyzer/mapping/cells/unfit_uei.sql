-- Well-formed UEIs whose check digit does not fit: used as they are, with a remark. Registers hold many of them.
-- grain: part x text.  changes: odd_value.  reads: plain_value.  parameters: trouble
insert into odd_value by name
select part, cell, cell as identifier, '' as answer, '' as reason, $trouble as trouble
from plain_value
where is_odd and form = 'uei' and regexp_full_match(cell, '[A-HJ-NP-Z1-9][A-HJ-NP-Z0-9]{10}[0-9]')
