-- own_answer: for which vendors of a designation the firm's own answers say No (docs/rules.md rule 5).
-- grain: designation x firm with an answer.  reads: denial, designation_title, vendor_name
-- An answer speaks for the vendors that it, or its question, names; for all of them where these are examples of a whole that is
-- named. `silent_on`: the vendors of which nothing is said, by name; `silent` counts them. A department's No speaks for none.
with told as (
    select
        designation, firm_key,
        count(distinct row(sheet_id, src_row, file, sheet, "column", text)) filter (unit = '') as answers,
        count(distinct row(sheet_id, src_row, file, sheet, "column", text, unit)) filter (unit <> '') as unit_answers,
        coalesce(bool_or(
            unit = '' and leaves_list_open(told)
            and exists(from designation_title where designation_title.designation = denial.designation and contains(told, title))
        ), false) as of_all
    from denial group by designation, firm_key
),
unsaid as (
    select told.designation, told.firm_key, count(*) as silent, string_agg(name, ', ' order by name) as silent_on
    from told
    join vendor_name using (designation)
    anti join (from denial where unit = '') as said
        on said.designation = vendor_name.designation and said.firm_key = told.firm_key and said.vendor = vendor_name.vendor
    where answers > 0 and not of_all
    group by told.designation, told.firm_key
)
select
    designation, firm_key, answers, unit_answers, coalesce(silent, 0) as silent, coalesce(silent_on, '') as silent_on,
    (select count(*) from vendor_name where vendor_name.designation = told.designation) as vendors
from told left join unsaid using (designation, firm_key)
