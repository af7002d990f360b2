-- Well-formed UEIs whose check digit does not fit: used as they are, with a remark. Registers hold many of them.
-- grain: part x text.  changes: odd_value.  reads: typed_text, typed_part.  params: trouble
insert into odd_value by name
select part, cell, cell as identifier, '' as answer, '' as reason, $trouble as trouble
from typed_text
join typed_part using (part)
where form = 'uei' and regexp_full_match(cell, '[A-HJ-NP-Z1-9][A-HJ-NP-Z0-9]{10}[0-9]') and cell_identifier(cell, form) is null
