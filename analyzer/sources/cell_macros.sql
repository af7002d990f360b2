-- The values that plain cells hold; NULL is left to the parsers of analyzer.text, which also say why a cell is none.
-- What these macros read, those parsers read as the same value.
create or replace temp macro cell_text(cell) as
    coalesce(trim(regexp_replace(cell, '[\s\x{00A0}\x{2000}-\x{200B}\x{202F}\x{3000}\x{FEFF}]+', ' ', 'g')), '');

create or replace temp macro plain_money(number) as case
    when regexp_full_match(number, '-?[0-9]{1,13}(\.[0-9]{1,2})?') then try_cast(number as decimal(38, 6))
    -- binary floating point as text: exact to 15 significant digits
    when regexp_full_match(number, '-?[0-9]{1,13}\.[0-9]{3,20}') then
        case when length(ltrim(replace(number, '.', ''), '-0')) > 15
            then try_cast(printf('%.15g', try_cast(number as double)) as decimal(38, 6))
            else try_cast(number as decimal(38, 6)) end
    when regexp_full_match(number, '-?[$£€]?[0-9]{1,3}(,[0-9]{3}){0,4}(\.[0-9]{1,2})?')
        then try_cast(regexp_replace(number, '[$£€,]', '', 'g') as decimal(38, 6))
    when regexp_full_match(number, '\([$£€]?[0-9]{1,3}(,[0-9]{3}){0,4}(\.[0-9]{1,2})?\)')
        then -try_cast(regexp_replace(number, '[$£€,()]', '', 'g') as decimal(38, 6))
end;

create or replace temp macro cell_money(cell, mark) as
    plain_money(case when mark = ',' then translate(trim(cell), ',.', '.,') else trim(cell) end);

create or replace temp macro year_last(cell) as translate(split_part(trim(cell), ' ', 1), '.-', '//');

create or replace temp macro plain_date(cell, order_of) as case
    when regexp_full_match(trim(cell), '[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?Z?)?')
        then try_cast(left(trim(cell), 10) as date)
    when not regexp_full_match(trim(cell), '[0-9]{1,2}([/.-])[0-9]{1,2}[/.-][0-9]{4}( [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)?')
        then null
    when order_of = 'dmy' then try_strptime(year_last(cell), '%d/%m/%Y')::date
    else try_strptime(year_last(cell), '%m/%d/%Y')::date
end;

create or replace temp macro cell_date(cell, order_of) as
    case when year(plain_date(cell, order_of)) between 1900 and 2200 then plain_date(cell, order_of) end;

create or replace temp macro cell_yes_no(cell) as case
    when lower(trim(cell)) in ('yes', 'y', 'true') then 'yes'
    when lower(trim(cell)) in ('no', 'n', 'false') then 'no'
end;

create or replace temp macro or_nothing(cell, nothing) as
    case when list_contains(nothing, lower(cell_text(cell))) then '' else cell_text(cell) end;

-- A single word announces a note only with a colon or the like behind it: "Source One Inc" is a firm.
create or replace temp macro begins_with_cue(label, word) as
    starts_with(label, word)
    and (not regexp_full_match(word, '[a-z]+') or regexp_matches(substr(label, length(word) + 1), '^\s*([:.(\x{2013}\x{2014}-]|$)'));
