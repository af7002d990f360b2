-- What the replies among the inputs say, inquiry by inquiry.
-- grain: inquiry with a reply.  reads: reply, evidence, firm, inquiry_event, vendor_name, designation_title. parameters: as_of
-- A file with the key of one inquiry is its reply. Only what it says of the addressee counts, and nothing that is dated ahead.
-- A reply says yes where one of its cells affirms a use, no where cells deny one and nothing else is said; what is planned or past is
-- told as such, and what is unclear says nothing. It says nothing while it is silent on one of the designations that were asked about,
-- or denies some of its vendors and not all (`unsaid`), unless it names them as examples of the whole, or where it speaks in the name
-- of another firm (`speakers`): then a person reads it. What other inputs prove of the same firm stands against a no.
with asked as (
    select inquiry_key, string_split(min_by(designations, seq), '; ') as designations from inquiry_event group by inquiry_key
),
spoken as (
    select reply.inquiry_key, evidence.*, naming_words(text, marked, whole_text) as told
    from reply
    join evidence on evidence.file = reply.file
    join firm on firm.firm_key = evidence.subject_key and firm.firm = reply.firm
    where reply.is_certain and evidence.verdict <> 'rejected' and coalesce(evidence.date_on <= $as_of, true)
),
answered as (
    select distinct inquiry_key, vendor_name.designation, vendor_name.vendor
    from spoken
    join vendor_name on vendor_name.designation = spoken.designation
        and (
            vendor_name.vendor = spoken.vendor
            or leaves_list_open(told) and exists(
                from designation_title where designation_title.designation = spoken.designation and contains(told, title)
            )
        )
),
unsaid as (
    select inquiry_key, string_agg(name, ', ' order by name) as names
    from (select inquiry_key, unnest(designations) as designation from asked) as asked_of
    semi join spoken using (inquiry_key, designation)
    join vendor_name using (designation)
    anti join answered using (inquiry_key, designation, vendor)
    group by inquiry_key
),
heard as (
    select
        inquiry_key,
        min(subject_key) as subject_key,
        case
            when count(distinct designation) < min(len(asked.designations)) then ''
            when bool_or(polarity = 'affirmed' and verdict = 'match') then 'yes'
            when bool_or(polarity in ('planned', 'past')) then 'yes, with limits'
            when bool_and(polarity = 'denied' and verdict = 'match') and bool_and(unsaid.names is null) then 'no'
            else ''
        end as says,
        min_by(
            {file: file, sheet: sheet, row: src_row, "column": "column", text: text},
            (case when polarity = 'affirmed' and verdict = 'match' then 0 when polarity = 'denied' then 2 else 1 end, evidence_id)
        ) as cell
    from spoken
    join asked using (inquiry_key)
    left join unsaid using (inquiry_key)
    group by inquiry_key
),
arrived as (
    select
        inquiry_key, string_agg(distinct file, '; ' order by file) as files,
        coalesce(min(nullif(first_answer, '')), '') as first_answer
    from reply
    where is_certain
    group by inquiry_key
),
speakers as (
    select inquiry_key, string_agg(distinct name, '; ' order by name) as names
    from (
        select inquiry_key, signer as name from reply where is_certain and signer <> ''
        union
        select reply.inquiry_key, firm.firm
        from reply
        join evidence on evidence.file = reply.file
        join firm on firm.firm_key = evidence.subject_key
        where reply.is_certain and firm.firm <> reply.firm and evidence.verdict <> 'rejected'
    )
    group by inquiry_key
),
against as (
    select
        heard.inquiry_key,
        min_by({file: file, sheet: sheet, row: src_row, "column": "column", text: text}, evidence_id) as cell
    from heard
    join evidence on evidence.subject_key = heard.subject_key
    where says = 'no' and verdict = 'match' and polarity = 'affirmed' and rung <> 'catalogue'
        and evidence.file not in (select file from reply where reply.inquiry_key = heard.inquiry_key)
    group by heard.inquiry_key
)
select
    arrived.inquiry_key, arrived.files, coalesce(heard.says, '') as says, heard.cell as reply, against.cell as against,
    arrived.first_answer, case when heard.says <> '' then '' else coalesce(speakers.names, '') end as other_speaker,
    case when heard.says <> '' then '' else coalesce(unsaid.names, '') end as unsaid
from arrived
left join heard using (inquiry_key)
left join speakers using (inquiry_key)
left join unsaid using (inquiry_key)
left join against using (inquiry_key)
order by arrived.inquiry_key
