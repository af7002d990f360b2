-- certificate: every certificate on file with the designation and test that it is about (docs/rules.md rule 6).
-- grain: certificate record x designation ('' where it names none that is scanned).
-- reads: classified_record, record, designation_name, designation_title, designation_note, vendor_name, evidence, impossible_day, sheet
-- parameters: as_of
-- One whose statement, or whose column of designations, names some vendors of a designation is about those alone, unless they are
-- examples of the whole that it names.
with about as (
    select distinct designation, sheet_id, src_row from evidence
    where kind = 'certificates' and part in ('designation', 'statement') and verdict = 'match'
    union
    select designation_name.designation, sheet_id, src_row
    from classified_record
    join record using (sheet_id, src_row)
    join designation_name on contains(lower(record.designation || ' ' || record.statement), designation_name.name)
    where classified_record.kind = 'certificates'
),
of_some as (
    select evidence.designation, sheet_id, src_row
    from evidence
    join record using (sheet_id, src_row)
    where kind = 'certificates' and part in ('designation', 'statement') and verdict = 'match'
    group by evidence.designation, sheet_id, src_row
    having coalesce(nullif(count(distinct vendor) filter (part = 'statement'), 0), count(distinct vendor))
            < (select count(*) from vendor_name where vendor_name.designation = evidence.designation)
        and not bool_or(
            leaves_list_open(lower(statement))
            and exists(
                from designation_title
                where designation_title.designation = evidence.designation
                    and contains(lower(record.designation || ' ' || statement), title)
            )
        )
),
affirming as (
    select distinct designation, sheet_id, src_row from evidence
    where kind = 'certificates' and part in ('statement', 'notes', 'other') and verdict = 'match' and polarity = 'affirmed'
)
select
    coalesce(about.designation, '') as designation, classified_record.firm_key, record.statement, record.signer, record.signed_on,
    record.valid_from, record.valid_until, sheet.file, sheet.sheet, classified_record.sheet_id, classified_record.src_row,
    coalesce(named_test(cert_test), named_test(record.statement), designation_note.leading_test, '') as test,
    case
        when about.designation is null then 'names no designation'
        when firm_near then 'names the firm by a near spelling'
        when affirming.designation is not null then 'says yes'
        when of_some.designation is not null then 'names some vendors only'
        when state = 'ended' then 'withdrawn'
        when impossible_day.src_row is not null then 'impossible date'
        when valid_until < $as_of then 'expired'
        when greatest(valid_from, signed_on) > $as_of then 'not yet valid'
        when coalesce(signed_on, valid_from) is null then 'undated'
        else 'valid'
    end as standing
from classified_record
join record using (sheet_id, src_row)
join sheet using (sheet_id)
left join about using (sheet_id, src_row)
left join affirming
    on affirming.designation = about.designation and affirming.sheet_id = classified_record.sheet_id
        and affirming.src_row = classified_record.src_row
left join of_some
    on of_some.designation = about.designation and of_some.sheet_id = classified_record.sheet_id
        and of_some.src_row = classified_record.src_row
left join impossible_day on impossible_day.sheet_id = classified_record.sheet_id and impossible_day.src_row = classified_record.src_row
left join designation_note on designation_note.designation = about.designation
where classified_record.kind = 'certificates' and classified_record.firm_key <> ''
