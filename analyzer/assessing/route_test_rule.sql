-- route_test_rule: which routes reach which test (docs/rules.md rule 4), as a declared table.
-- grain: test x route x first step x contract tie ('any', 'tied', 'untied', 'not').
-- `gives` is the position of a proven path; an unproven one never gives more than unresolved (rule 1).
-- tied: the row or a fact ties the use to a covered contract (performance) or the product to a delivery (provide).
select * from (
    values
        -- use: does the firm itself use it, anywhere; an affiliate's use is a question, not a proof
        ('use', 'direct', 'uses', 'any', 'exposed'),
        ('use', 'direct', 'buys', 'any', 'exposed'),
        ('use', 'direct', 'subcontracts', 'any', 'unresolved'),
        ('use', 'direct', 'subprocesses', 'any', 'exposed'),
        ('use', 'subcontract', 'subprocesses', 'any', 'unresolved'),
        ('use', 'resale', 'uses', 'any', 'exposed'),
        ('use', 'embedded', 'uses', 'any', 'exposed'),
        ('use', 'embedded', 'provides', 'any', 'exposed'),
        ('use', 'embedded', 'embeds', 'any', 'exposed'),
        ('use', 'affiliate', 'owned_by', 'any', 'unresolved'),
        ('use', 'affiliate', 'owns', 'any', 'unresolved'),
        -- performance: used in performing a covered contract, by the firm or a subcontractor at any tier
        ('performance', 'direct', 'uses', 'tied', 'exposed'),
        ('performance', 'direct', 'uses', 'untied', 'unresolved'),
        ('performance', 'direct', 'buys', 'tied', 'exposed'),
        ('performance', 'direct', 'buys', 'untied', 'unresolved'),
        ('performance', 'direct', 'subprocesses', 'tied', 'exposed'),
        ('performance', 'direct', 'subprocesses', 'untied', 'unresolved'),
        ('performance', 'subcontract', 'subprocesses', 'tied', 'exposed'),
        ('performance', 'subcontract', 'subprocesses', 'untied', 'unresolved'),
        ('performance', 'direct', 'subcontracts', 'tied', 'exposed'),
        ('performance', 'direct', 'subcontracts', 'untied', 'unresolved'),
        ('performance', 'resale', 'uses', 'tied', 'exposed'),
        ('performance', 'resale', 'uses', 'untied', 'unresolved'),
        ('performance', 'embedded', 'uses', 'tied', 'exposed'),
        ('performance', 'embedded', 'uses', 'untied', 'unresolved'),
        ('performance', 'embedded', 'provides', 'tied', 'exposed'),
        ('performance', 'embedded', 'provides', 'untied', 'unresolved'),
        ('performance', 'embedded', 'embeds', 'tied', 'exposed'),
        ('performance', 'embedded', 'embeds', 'untied', 'unresolved'),
        ('performance', 'subcontract', 'subcontracts', 'tied', 'exposed'),
        ('performance', 'subcontract', 'subcontracts', 'untied', 'unresolved'),
        -- provide: delivered to the Government, as is or inside what is delivered
        ('provide', 'embedded', 'provides', 'tied', 'exposed'),
        ('provide', 'embedded', 'provides', 'untied', 'unresolved'),
        ('provide', 'embedded', 'embeds', 'untied', 'unresolved'),
        ('provide', 'resale', 'provides', 'tied', 'exposed'),
        ('provide', 'resale', 'provides', 'untied', 'unresolved'),
        ('provide', 'resale', 'resells', 'any', 'unresolved'),
        -- dealings: any commercial relation with the vendor
        ('dealings', 'direct', 'uses', 'any', 'exposed'),
        ('dealings', 'direct', 'buys', 'any', 'exposed'),
        ('dealings', 'direct', 'subcontracts', 'any', 'exposed'),
        ('dealings', 'direct', 'subprocesses', 'any', 'exposed'),
        ('dealings', 'resale', 'uses', 'any', 'exposed'),
        ('dealings', 'resale', 'resells', 'any', 'exposed'),
        ('dealings', 'resale', 'provides', 'any', 'exposed'),
        ('dealings', 'embedded', 'provides', 'any', 'unresolved'),
        ('dealings', 'embedded', 'embeds', 'any', 'unresolved'),
        -- a firm of nearly the same name may be this one: a question under every test
        ('use', 'affiliate', 'named_like', 'any', 'unresolved'),
        ('performance', 'affiliate', 'named_like', 'any', 'unresolved'),
        ('provide', 'affiliate', 'named_like', 'any', 'unresolved'),
        ('dealings', 'affiliate', 'named_like', 'any', 'unresolved')
) as declared(test, route, first_kind, tie, gives)
union all
-- dependence: any route at any tier; what a supplier uses itself is a question, and so is a firm that only has a like name
select 'dependence', route, first_kind, 'any', if(first_kind = 'named_like', 'unresolved', gives)
from (
    values ('direct', 'exposed'), ('resale', 'exposed'), ('embedded', 'exposed'), ('subcontract', 'exposed'),
        ('affiliate', 'exposed'), ('supplier', 'unresolved')
) as routes(route, gives)
cross join (
    values ('uses'), ('buys'), ('embeds'), ('resells'), ('subcontracts'), ('subprocesses'), ('owned_by'), ('owns'), ('provides'),
        ('named_like')
) as kinds(first_kind)
