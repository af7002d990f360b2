-- fits_tie: whether a rule of `route_test_rule` for the tie `rule` is one for a path with the contract tie `tie`.
create or replace macro fits_tie(rule, tie) as
    rule in ('any', case tie when '' then 'untied' when 'no' then 'not' else 'tied' end);
