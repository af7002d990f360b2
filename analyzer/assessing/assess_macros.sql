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
-- is_agency: whether a contract's agency, told by its code and its `agency_words`, is the one that has a code or a name.
create or replace macro is_agency(told_code, told_words, code, name) as
    (code <> '' and told_code = code) or (name <> '' and contains(told_words, agency_words(name)));
-- named_test: the test that the scope or the statement of a certificate names; NULL where it names none.
create or replace macro named_test(told) as
    case
        when regexp_matches(lower(told), '\bperform') then 'performance'
        when regexp_matches(lower(told), '\b(provid|deliver)|\bpart a\b') then 'provide'
        when regexp_matches(lower(told), '\bdeal(ing|s|t|\b)|\bcommercial|\bbusiness with') then 'dealings'
        when regexp_matches(lower(told), '\bus(e|es|ed|ing|age)\b|\bpart b\b') then 'use'
    end;
-- clause_numbers: every clause number in a text, written alike: "FAR 52.204–030" and "52.204.30" are 52.204-30, and
-- "52.204-29/-30" names two.
create or replace macro clause_numbers(told) as
    list_distinct(list_transform(
        regexp_extract_all(
            regexp_replace(
                regexp_replace(told, '\s*[\x{2010}-\x{2015}\x{2212}-]\s*', '-', 'g'),
                '([0-9]{2,3}\.[0-9]{3})-([0-9]+) ?/ ?-([0-9]+)', '\1-\2, \1-\3', 'g'
            ),
            '[0-9]{2,3}\.[0-9]{3}[-.][0-9]+'
        ),
        lambda number: regexp_replace(number, '^([0-9]{2,3}\.[0-9]{3})[-.]0*([0-9]+)$', '\1-\2')
    ));
-- leaves_list_open: whether words in lower case name vendors as examples of a whole: "Huawei or another firm of Section 889".
create or replace macro leaves_list_open(told) as
    regexp_matches(told, '\b(others?|another|such as|includ(e|es|ing)|for (example|instance)|etc|among them)\b|\be\. ?g\.');
