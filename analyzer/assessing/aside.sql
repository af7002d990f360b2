-- aside: names in the inputs that are no firm which could be asked, and why: they get no finding, and are listed by themselves.
-- grain: firm x designation of the vendor whose name it is ('' for others).  reads: firm, firm_link, classified_record, evidence,
-- designated_firm, denial, path,
-- path_before_rulings, performer, certificate, aside_word.  parameters: none
-- Never an own entity, nor a firm with an identifier, a path, a contract, a certificate or an answer; the designated vendor only
-- where it stands under a second, lesser name.
with met_as as (
    -- as what a firm stands in the rows: in a list of firms, as the maker of a product, as the payee of a purchase, or else
    select firm_key, if(kind = 'firms', 'listed', 'other') as role from classified_record where firm_key <> ''
    union all
    select
        supplier_key,
        case
            when stated_kind not in ('', 'buys', 'embeds') then 'other'
            when is_sbom or (kind = 'dependencies' and product_fold <> '' and amount is null) then 'maker'
            when kind in ('payments', 'dependencies') then 'payee'
            else 'other'
        end
    from classified_record where supplier_key <> ''
    union all
    select parent_key, 'other' from classified_record where parent_key <> ''
),
role as (
    select firm_key, list(distinct role) as roles from met_as group by firm_key
),
bound as (
    select firm_key from performer
    union select firm_key from certificate
    union select firm_key from denial
    union select firm_key from path
    union select firm_key from path_before_rulings
),
free as (
    select firm.firm_key
    from firm anti join bound using (firm_key)
    where not own and uei = '' and cage = '' and lei = '' and duns = ''
),
shop as (
    -- met on card statements only, in a trade of travellers and shoppers
    select supplier_key as firm_key from classified_record where supplier_key <> ''
    group by supplier_key having bool_and(is_over_the_counter)
),
told_of as (
    -- whose rows met a term: there is something to ask
    select classified_record.supplier_key as firm_key
    from evidence join classified_record on classified_record.sheet_id = evidence.sheet_id
        and classified_record.src_row = evidence.record_row
    where verdict <> 'rejected'
    union
    select subject_key from evidence where verdict <> 'rejected'
),
alike as (
    select
        firm_key, name, name_key,
        regexp_matches(name, '\w ?\*|#\s?\d{3,}') as is_descriptor,
        name_key in (select name_key from aside_word where list = 'no_organisation') as is_no_organisation,
        name_key in (select name_key from aside_word where list = 'merchants') as is_merchant,
        exists (
            select 1 from aside_word where list = 'merchants' and starts_with(firm_link.name_key, aside_word.name_key || ' ')
        ) as begins_as_merchant
    from firm_link where name <> ''
),
registered as (
    -- with a legal form: whoever writes "Fennimore Valves Inc #1001" or "Chevron Sign Company" means a company of its own
    select distinct firm_key, name
    from alike
    join aside_word on list = 'legal_form'
        and contains(' ' || regexp_replace(lower(replace(name, '.', '')), '[^a-z]+', ' ', 'g') || ' ', ' ' || aside_word.name_key || ' ')
    left join designated_firm using (firm_key)
    where is_descriptor or begins_as_merchant or designated_firm.firm_key is not null
),
named as (
    select
        alike.firm_key, name_key, is_no_organisation,
        is_descriptor and registered.firm_key is null as is_descriptor,
        is_merchant or (begins_as_merchant and registered.firm_key is null) as is_merchant
    from alike left join registered using (firm_key, name)
),
spelled as (
    select
        firm_key, bool_and(is_descriptor) as is_descriptor, bool_and(is_no_organisation) as is_no_organisation,
        bool_and(is_merchant) as is_merchant
    from named group by firm_key
),
designated_name as (
    -- the vendor's own name, as against its product's or the line of a card statement
    select
        designated_firm.designation, designated_firm.vendor, firm_key,
        is_descriptor or not bool_or(term_kind in ('legal_name', 'affiliate', 'former_name', 'identifier')) as is_lesser
    from designated_firm
    join spelled using (firm_key)
    join evidence on evidence.designation = designated_firm.designation and evidence.named_key = designated_firm.firm_key
        and evidence.verdict = 'match'
    group by designated_firm.designation, designated_firm.vendor, firm_key, is_descriptor
),
second_name as (
    select designation, vendor, firm_key from designated_name
    where is_lesser and firm_key not in (select firm_key from registered)
    qualify row_number() over (partition by designation, vendor order by is_lesser, firm_key) > 1
        or (designation, vendor) in (select (designation, vendor) from designated_name where not is_lesser)
),
misspelling as (
    select designation, min(vendor) as vendor, named_key as firm_key
    from evidence
    join firm_link on firm_link.firm_key = evidence.named_key
    where named_key <> '' and verdict = 'possible' and rung = 'name_near'
    group by designation, named_key
    having bool_and(replace(name_key, ' ', '') = regexp_replace(lower(marked), '[^0-9a-z]', '', 'g'))
)
select designation, vendor, firm_key, 'second name' as reason from second_name semi join free using (firm_key)
union all
select designation, vendor, firm_key, 'misspelling'
from misspelling
semi join free using (firm_key)
anti join designated_firm using (designation, firm_key)
union all
select
    '', '', firm_key,
    case
        when is_no_organisation and list_has_all(['payee', 'maker', 'listed'], roles) then 'no organisation'
        when is_descriptor and roles = ['payee'] then 'card descriptor'
        when (is_merchant or firm_key in (select firm_key from shop)) and roles = ['payee'] then 'merchant'
        when roles = ['maker'] then 'maker'
    end as why
from free
join spelled using (firm_key)
join role using (firm_key)
anti join told_of using (firm_key)
anti join designated_firm using (firm_key)
where why is not null
