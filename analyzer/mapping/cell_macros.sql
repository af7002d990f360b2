-- The values that plain cells hold; NULL is left to the parsers of analyzer.text, which also say why a cell is none.
-- What these macros read, those parsers read as the same value.
-- Most texts need no mending; to see that costs a tenth of doing it.
create or replace temp macro is_mended(cell) as not regexp_matches(cell, '[^ -~]|  |^ | $');

create or replace temp macro mended(cell) as
    trim(regexp_replace(cell, '[\s\x{00A0}\x{2000}-\x{200B}\x{202F}\x{3000}\x{FEFF}]+', ' ', 'g'));

create or replace temp macro cell_text(cell) as
    case when is_mended(cell) then cell else coalesce(mended(cell), '') end;

-- Without blanks, signs and accents that stand apart, for names that are written alike. The ranges are those of ASCII, Latin-1,
-- combining marks, general punctuation and CJK punctuation: classes such as \pL take ten times as long to compile, at each use.
create or replace temp macro loose(cell) as regexp_replace(
    lower(cell),
    '[\x00-/:-@\[-`{-\x7F\x{80}-\x{A9}\x{AB}-\x{B4}\x{B6}-\x{B9}\x{BB}-\x{BF}\x{D7}\x{F7}'
    || '\x{300}-\x{36F}\x{2000}-\x{206F}\x{3000}-\x{3020}\x{FE00}-\x{FE0F}\x{FEFF}]+',
    '', 'g');

-- Whether each filled cell is the heading of its column; beside a table that is printed by pages another may stand, without.
create or replace temp macro repeats(cells, headers) as len(list_filter(headers, lambda header:
    len(list_filter(list_zip(cells, header), lambda pair: pair[1] is not null and pair[1] is distinct from pair[2])) = 0)) > 0;

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

-- The sum of plain amounts, as text; where one of them is not plain, all of them side by side, which is no amount.
create or replace temp macro filled_cells(cells) as list_filter(cells, lambda cell: trim(cell) <> '');
create or replace temp macro sum_cells(cells) as case
    when len(filled_cells(cells)) = 0 then null
    when len(list_filter(filled_cells(cells), lambda cell: cell_money(cell, '.') is null)) > 0
        then array_to_string(filled_cells(cells), ' + ')
    else list_sum(list_transform(filled_cells(cells), lambda cell: cell_money(cell, '.')))::decimal(38, 2)::varchar
end;

create or replace temp macro year_last(cell) as translate(split_part(trim(cell), ' ', 1), '.-', '//');

create or replace temp macro plain_date(cell, order_of) as case
    when regexp_full_match(trim(cell), '[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?(Z|[+-]00:?00)?)?')
        then try_cast(left(trim(cell), 10) as date)
    when not regexp_full_match(trim(cell), '[0-9]{1,2}([/.-])[0-9]{1,2}[/.-][0-9]{4}( [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?( [AaPp][Mm])?)?')
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

-- Weighted sum of a UEI's first eleven characters, then of its own digits until one is left (GSA's UEI specification).
-- The tenth, times ten, adds nothing.
create or replace temp macro uei_sum(uei) as
    ascii(uei) % 10 + ascii(uei[2]) * 2 % 10 + ascii(uei[3]) * 3 % 10 + ascii(uei[4]) * 4 % 10 + ascii(uei[5]) * 5 % 10
    + ascii(uei[6]) * 6 % 10 + ascii(uei[7]) * 7 % 10 + ascii(uei[8]) * 8 % 10 + ascii(uei[9]) * 9 % 10
    + ascii(uei[11]) * 11 % 10;

create or replace temp macro fold_sum(total) as
    case when total > 9 then total // 10 + (total % 10) * 2 % 10 else total end;

-- The sums for all totals there can be (ten digits), as a list that is made once: the expression holds its argument thrice.
create or replace temp macro uei_check_digit(uei) as
    list_transform(range(91), lambda total: fold_sum(fold_sum(total)))[1 + uei_sum(uei)];

create or replace temp macro cell_identifier(cell, scheme) as case
    when scheme = 'uei' and regexp_full_match(trim(cell), '[A-HJ-NP-Z1-9][A-HJ-NP-Z0-9]{10}[0-9]')
        and uei_check_digit(trim(cell))::varchar = right(trim(cell), 1) then trim(cell)
    when scheme = 'cage' and regexp_full_match(trim(cell), '[A-HJ-NP-Z0-9]{5}') and trim(cell) <> '00000' then trim(cell)
    when scheme = 'duns' and regexp_full_match(trim(cell), '[0-9]{9}') and trim(cell) <> '000000000' then trim(cell)
    when scheme = 'piid' and regexp_full_match(trim(cell), '[A-Za-z0-9]+([ ._/-][A-Za-z0-9]+)*')
        and regexp_matches(cell, '[0-9]') and not regexp_full_match(trim(cell), '[0-9](\.[0-9]+)?[eE]\+?[0-9]+') then trim(cell)
end;

-- Code and name in `9700: DEPT OF DEFENSE`; '' where the cell is not written so.
create or replace temp macro code_before_label(cell) as
    coalesce(regexp_extract(cell, '^\s*([0-9]{3,4}|[0-9]{2}[0-9A-Z]{2})\s*:\s*[^0-9\s]', 1), '');

create or replace temp macro label_after_code(cell) as
    coalesce(regexp_extract(cell, '^\s*(?:[0-9]{3,4}|[0-9]{2}[0-9A-Z]{2})\s*:\s*([^0-9\s].*)$', 1), '');

create or replace temp macro cell_code(cell) as coalesce(nullif(code_before_label(cell), ''), cell_text(cell));

create or replace temp macro or_nothing(cell, nothing) as case
    when list_contains(nothing, lower(cell)) then ''
    when is_mended(cell) then cell
    when list_contains(nothing, lower(mended(cell))) then ''
    else coalesce(mended(cell), '')
end;

-- A single word announces a note only with a colon or the like behind it: "Source One Inc" is a firm.
create or replace temp macro begins_with_cue(label, word) as
    starts_with(label, word)
    and (not regexp_full_match(word, '[a-z]+') or regexp_matches(substr(label, length(word) + 1), '^\s*([:.(\x{2013}\x{2014}-]|$)'));

-- What columns of counts say together: nobody used it, or somebody did.
create or replace temp macro counted_usage(cells) as case
    when regexp_matches(cells, '[1-9]') then 'some'
    when regexp_matches(cells, '0') then 'none'
    else ''
end;

-- A heading and its cell, for what a yes or a no means there ("Blocked: No"). Where it is asked whether the thing is used, a
-- blank cell means something too: nobody answered.
create or replace temp macro disposed(heading, cell) as case
    when trim(cell) <> '' then heading || ': ' || trim(cell)
    when asks_for_use(heading) then heading || ':'
end;

-- An amount in whatever way it is written, for comparing sums of one column only; NULL where the cell is none.
create or replace temp macro bare_digits(cell) as regexp_replace(cell, '[^0-9.,]', '', 'g');
create or replace temp macro rough_money(cell) as case
    when cell is null or regexp_matches(cell, '[A-Za-z]{4,}') or not regexp_matches(cell, '[0-9]') then null
    else (if(regexp_matches(trim(cell), '^[-(]|-$'), -1, 1) * try_cast(
        if(regexp_matches(bare_digits(cell), ',[0-9]{1,2}$'),
            replace(replace(bare_digits(cell), '.', ''), ',', '.'), replace(bare_digits(cell), ',', '')) as decimal(36, 4)))
end;

-- Whether a cell is the label of a sum: "Grand Total", "TOTAL ALL LINES", "Total paid in 2026:".
create or replace temp macro labels_total(cell, total) as
    list_contains(total, lower(rtrim(trim(cell), ' :*.')))
    or regexp_full_match(lower(rtrim(trim(cell), ' :*.')),
        '((grand|sub|report|page|net|overall|sheet|batch|invoice|final) ?-?)?(totals?|sum)( (all|of|for|amount|paid|due|spend'
        || '|spent|payments?|invoices?|lines|rows|vendors|suppliers|report|in|usd|eur|\(?[0-9]{4}\)?)\b.*)?');

-- Whether a cell names what it sums, behind or before the word: "Oracle Total", "Summe Oracle". `total_word` is a pattern.
create or replace temp macro names_total(cell, total_word) as
    regexp_matches(lower(rtrim(trim(cell), ' :*.')), '\S ' || total_word || '$|^' || total_word || ' \S');

-- Whether a cell is a line that somebody drew: "-----", "=====".
create or replace temp macro is_drawn(cell) as regexp_full_match(trim(cell), '[-=_*~. ]{3,}');

-- The clauses of a note that stand there as a status ("BLOCK by policy", "0 users", "never enabled", "pending approval"): they begin
-- with a word of status, before which only a label ("Zscaler: blocked") and what the row is about may stand ("all 12 requests refused").
-- They are said of the product of the row, since they name nothing themselves.
create or replace temp macro is_status_clause(clause) as regexp_matches(
    clause,
    '^([a-z0-9 ]{1,20}:)?\W*((the|this|all|any|its|dns|https?|tls|query|lookup|response|firewall|proxy|gateway|web filter|filter|attempts?'
    || '|app|apps|application|tile|account|access|traffic|requests?|connections?|queries|site|domain|host'
    || '|category|cat|policy|licen[cs]es?|seats?|devices?|product|tool|service|users?|use|usage|is|are|was|were|has|have|been|being'
    || '|currently|now|explicitly|action|verdict|result|decision|status|[0-9]+)\W+){0,6}'
    || '(block(ed|s)?|nxdomain|den(y|ied)|declined|dropp?(ed)?|refused|rejected|sinkholed|disabled|prohibited|banned|forbidden|disallowed'
    || '|black-?listed|block-?listed|deny-?listed|to be (assessed|evaluated|approved|reviewed)'
    || '|quarantined|not (yet )?(used|in use|installed|deployed|enabled)'
    || '|never (been )?(used|enabled|installed|deployed|activated|opened)'
    || '|(0|no|zero) (active |assigned |current )?(users?|sessions?|sign-?ins?|logins?|seats?|spend|usage|activity|assignments?|assigned'
    || '|installs?)|cancell?ed|terminated|retired|decommissioned|uninstalled|expired|lapsed|planned|pending|requested|proposed'
    || '|under (review|evaluation)|awaiting|quoted|on order|written off)'
    || '(\W*$|\W+(by|per|since|on|in|at|for|from|cat|category|policy|rule|ruleset|users?|bytes|approval|country|it|list|[0-9]))'
);

create or replace temp macro status_note(note) as array_to_string(
    list_transform(
        list_filter(regexp_split_to_array(lower(note), '[.;,]'), lambda clause: is_status_clause(clause)),
        lambda clause: regexp_replace(trim(clause), '\b0 ', 'no ', 'g')
    ), ' ; '
);
