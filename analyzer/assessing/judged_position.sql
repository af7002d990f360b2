-- judged_position: where each firm that is judged stands under each test, and why.
-- grain: designation x judged firm x test.  reads: own_position, subcontractor_without_data, coverage, test_before_rulings, waived_firm. 
-- parameters: min_products, min_share
select
    own_position.designation, own_position.firm_key, own_position.test, own_position.path_id,
    case
        when own_position.position in ('exposed', 'unresolved') and waived_firm.firm_key is not null then 'waived'
        when own_position.test in ('performance', 'dependence') and silent > 0
            and own_position.position in ('no_evidence', 'certified') then 'no_data'
        when own_position.position in ('no_data', 'no_evidence', 'certified') and test_before_rulings.firm_key is not null then 'remediated'
        else own_position.position
    end as position,
    coalesce(silent, 0) as silent,
    case
        when own_position.position in ('designated', 'exposed', 'unresolved') then ''
        when test_before_rulings.firm_key is not null and coalesce(silent, 0) = 0
            then 'Every path was closed by a named person''s ruling; see the decisions.'
        when own_position.test in ('performance', 'dependence') and silent > 0 and enough
            then silent || ' of its subcontractors ' || case silent when 1 then 'has' else 'have' end
                || ' too little on record to judge by.'
        when enough_known and not enough
            then 'Nothing found, but ' || refused || ' input ' || case refused when 1 then 'file' else 'files' end
                || ' could not be read and may bear on it.'
        when own_position.position = 'no_data' and answers > 0 and unsaid > 0
            then 'Its own answers say No for ' || vendors - unsaid || ' of ' || vendors || ' vendors of the designation, and nothing of '
                || if(unsaid > 6, 'the others', unsaid_of) || '; ask for each.'
        when own_position.position = 'no_data' and unit_answers > 0
            then unit_answers || case unit_answers when 1 then ' department, site, person or device answers'
                else ' departments, sites, persons or devices answer' end
                || ' No; that does not speak for the firm.'
        when own_position.position = 'no_data' and suppliers = 0 and products = 0 then 'Nothing on record says what it uses.'
        when own_position.position = 'no_data' and bare > 0 and products >= $min_products and known >= $min_share * suppliers
            then bare || case bare when 1 then ' supplier that sells software or IT, or whose trade is not told, stands'
                    else ' suppliers that sell software or IT, or whose trade is not told, stand' end
                || ' on record without a product.'
        when own_position.position = 'no_data'
            then 'A product is known for ' || known || ' of its ' || suppliers || ' suppliers; at least '
                || $min_products || ' products and ' || cast($min_share * 100 as integer) || ' % of suppliers are needed.'
        when own_position.position = 'certified' then 'Nothing found, and a valid certificate is on file.'
        when points.firm_key is not null
            then 'Nothing on record says so under this test; a path to the vendor stands under another one.'
        when answers > 0 and unsaid = 0
            then 'It answered that it does not use the vendor, and nothing on record points there.'
        when certificates > 0
            then 'A certificate is on file (undated, for another test or earlier), and nothing on record points there.'
        else 'Products are known for ' || known || ' of its ' || suppliers || ' suppliers, and none points there.'
    end as reason
from own_position
join coverage using (designation, firm_key)
left join (select distinct designation, firm_key from own_position where path_id is not null) as points
    using (designation, firm_key)
left join subcontractor_without_data using (designation, firm_key)
left join test_before_rulings
    on test_before_rulings.designation = own_position.designation and test_before_rulings.firm_key = own_position.firm_key
        and test_before_rulings.test = own_position.test
left join waived_firm on waived_firm.designation = own_position.designation and waived_firm.firm_key = own_position.firm_key
