-- agency_number: an agency's code as USAspending writes it, from three digits, fewer, or a department's FPDS code (9700).
create or replace macro agency_number(code) as
    case when regexp_full_match(code, '[0-9]{1,3}') then lpad(code, 3, '0')
        when regexp_full_match(code, '[0-9]{2}00') then '0' || left(code, 2)
        else code end;
