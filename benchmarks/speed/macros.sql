-- What the benchmark's inputs are made of: numbers that look drawn by chance and are the same everywhere.
-- parameters of the macros: n, the number of the row or firm; salt, which column it is for.
create or replace macro drawn(n, salt, below) as
    (((((n::hugeint * 48271 + salt::hugeint * 69621 + 11) % 2147483647) * 40692) % 2147483399) % below::hugeint)::bigint;
create or replace macro syllable(n) as [
    'al', 'bar', 'cor', 'dan', 'el', 'fen', 'gar', 'hal', 'is', 'jor', 'kel', 'lan', 'mor', 'nor', 'ol', 'per', 'quin',
    'ros', 'sol', 'tor', 'ul', 'ver', 'wes', 'yar', 'zan', 'brim', 'cray', 'dell', 'esk', 'frost', 'glen', 'holt', 'ing',
    'jast', 'kirk', 'lor', 'mire', 'ness', 'oak', 'pell', 'rath', 'stan', 'thorn', 'umber', 'vane', 'wick', 'yule',
    'bly', 'croft', 'dune', 'elm', 'fell', 'gate', 'hurst', 'iron', 'knap', 'leigh', 'marl', 'nook', 'ox'
][(n % 60 + 1)::integer];
create or replace macro trade(n) as [
    'Systems', 'Engineering', 'Logistics', 'Machining', 'Services', 'Optics', 'Avionics', 'Consulting', 'Software',
    'Electronics', 'Fabrication', 'Materials', 'Research', 'Supply', 'Networks', 'Security', 'Staffing', 'Marine',
    'Dynamics', 'Controls'
][(n % 20 + 1)::integer];
create or replace macro legal(n) as [', Inc.', ' LLC', ' Corp.', ', Ltd.', ' Co.', ''][(n % 6 + 1)::integer];
create or replace macro word(n) as upper(syllable(n)[1]) || syllable(n)[2:] || syllable(n // 60) || syllable(n // 3600);
-- Firms below two thousand million all have different names.
create or replace macro mixed(n) as (n::hugeint * 48271 + 5381) % 2147483647;
create or replace macro firm_name(n) as
    word((mixed(n) % 216000)::bigint) || ' ' || word((mixed(n) // 216000)::bigint) || ' ' || trade(n) || legal(n // 20);
create or replace macro digits(n, salt, places) as lpad(drawn(n, salt, (10 ** places)::bigint)::varchar, places, '0');
-- Well-formed but for its check digit, which a tenth of the time fits by chance: registers hold such values too.
create or replace macro letters_at(n) as 'ABCDEFGHJKLMNPQRSTUVWXYZ'[(n % 24 + 1)::integer];
create or replace macro uei_of(n) as
    letters_at(n) || letters_at(n // 24) || lpad((n % 100000000)::varchar, 8, '0') || letters_at(n // 576) || '1';
create or replace macro day_of(n, salt) as date '2024-07-01' + drawn(n, salt, 790)::integer;
