-- fits_tie: whether a rule of `route_test_rule` for the tie `rule` is one for a path with the contract tie `tie`.
create or replace macro fits_tie(rule, tie) as
    rule in ('any', case tie when '' then 'untied' when 'no' then 'not' else 'tied' end);
-- agency_words: the words of an agency's name between spaces, so that a name is met as whole words: "Army, Dept. of the" and
-- "DEPT OF THE ARMY" are " department of army ".
create or replace macro agency_words(name) as
    ' ' || trim(regexp_replace(regexp_replace(regexp_replace(
        regexp_replace(replace(lower(name), 'u.s.', 'us'), '^(.*), *dep(artmen)?t\.? of( the)?$', 'department of \1'),
        '[^a-z0-9&]+', ' ', 'g'
    ), '\bdept\b', 'department', 'g'), '\bthe\b *', '', 'g')) || ' ';
-- named_test: the test that the scope or the statement of a certificate names; NULL where it names none.
create or replace macro named_test(told) as
    case
        when regexp_matches(lower(told), '\bperform') then 'performance'
        when regexp_matches(lower(told), '\b(provid|deliver)|\bpart a\b') then 'provide'
        when regexp_matches(lower(told), '\bdeal(ing|s|t|\b)|\bcommercial|\bbusiness with') then 'dealings'
        when regexp_matches(lower(told), '\bus(e|es|ed|ing|age)\b|\bpart b\b') then 'use'
    end;
