-- What the benchmark's inputs are made of: numbers that look drawn by chance and are the same on every machine, with any
-- number of threads. Parameters of the macros: n, the number of the row or of the firm; salt, which column it is for.

-- The square keeps two columns of one row apart: without it the numbers of one salt are those of another, shifted, and
-- the prime of a row would tell its subcontractor. All steps stay below 2 ** 62.
create or replace macro started(n, salt) as (n * 48271 + salt::bigint * 69621777 + 11) % 2147483647;
create or replace macro squared(x) as (x * x) % 2147483647;
create or replace macro drawn(n, salt, below) as (squared(started(n, salt)) * 40692 + 7) % 2147483399 % below;
create or replace macro digits(n, salt, places) as lpad(drawn(n, salt, (10 ** places)::bigint)::varchar, places, '0');
create or replace macro day_of(n, salt) as date '2024-07-01' + drawn(n, salt, 790)::integer;

create or replace macro syllable(n) as [
    'al', 'bar', 'cor', 'dan', 'el', 'fen', 'gar', 'hal', 'is', 'jor', 'kel', 'lan', 'mor', 'nor', 'ol', 'per', 'quin',
    'ros', 'sol', 'tor', 'ul', 'ver', 'wes', 'yar', 'zan', 'brim', 'cray', 'dell', 'esk', 'frost', 'glen', 'holt', 'ing',
    'jast', 'kirk', 'lor', 'mire', 'ness', 'oak', 'pell', 'rath', 'stan', 'thorn', 'umber', 'vane', 'wick', 'yule',
    'bly', 'croft', 'dune', 'elm', 'fell', 'gate', 'hurst', 'iron', 'knap', 'leigh', 'marl', 'nook', 'ox'
][(n % 60 + 1)::integer];
create or replace macro word(n) as upper(syllable(n)[1]) || syllable(n)[2:] || syllable(n // 60) || syllable(n // 3600);
create or replace macro trade(n) as [
    'Systems', 'Engineering', 'Logistics', 'Machining', 'Services', 'Optics', 'Avionics', 'Consulting', 'Software',
    'Electronics', 'Fabrication', 'Materials', 'Research', 'Supply', 'Networks', 'Security', 'Staffing', 'Marine',
    'Dynamics', 'Controls'
][(n % 20 + 1)::integer];
create or replace macro legal(n) as [', Inc.', ' LLC', ' Corp.', ', Ltd.', ' Co.', ''][(n % 6 + 1)::integer];

-- Firms below two thousand million all have different names: `mixed` takes no two of them to one number.
create or replace macro mixed(n) as (n * 48271 + 5381) % 2147483647;
create or replace macro firm_name(n) as
    word(mixed(n) % 216000) || ' ' || word(mixed(n) // 216000) || ' ' || trade(n) || legal(n // 20);

-- A UEI in shape; its check digit fits a tenth of the time, by chance. Registers hold such values too.
create or replace macro uei_letter(n) as 'ABCDEFGHJKLMNPQRSTUVWXYZ'[(n % 24 + 1)::integer];
create or replace macro uei_of(n) as
    uei_letter(n) || uei_letter(n // 24) || lpad((n % 100000000)::varchar, 8, '0') || uei_letter(n // 576) || '1';
create or replace macro contract_number(n) as
    'W91QVN' || lpad((20 + n % 6)::varchar, 2, '0') || 'C' || lpad(n::varchar, 7, '0');
