-- What the replies among the inputs say, inquiry by inquiry.
-- grain: inquiry with a reply.  reads: reply, evidence
-- A reply says yes where one of its cells affirms a use, no where cells deny one and none affirms; anything between is told as such.
-- What other inputs prove of the same firm stands against a no.
with answered as (
    select distinct on (reply.inquiry_key, evidence_id) reply.inquiry_key, evidence.*
    from reply
    join evidence on evidence.file = reply.file
    where reply.is_certain and evidence.subject_key <> '' and evidence.verdict <> 'rejected'
),
heard as (
    select
        inquiry_key,
        min(subject_key) as subject_key,
        case
            when bool_or(polarity = 'affirmed' and verdict = 'match') then 'yes'
            when bool_or(polarity <> 'denied') then 'yes, with limits'
            else 'no'
        end as says,
        min_by(
            {file: file, sheet: sheet, row: src_row, "column": "column", text: text},
            (case when polarity = 'affirmed' then 0 when polarity = 'denied' then 2 else 1 end, evidence_id)
        ) as cell
    from answered
    group by inquiry_key
),
arrived as (
    select inquiry_key, min(file) as file, string_agg(distinct file, '; ' order by file) as files from reply group by inquiry_key
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
select arrived.inquiry_key, arrived.files, coalesce(heard.says, '') as says, heard.cell as reply, against.cell as against
from arrived
left join heard using (inquiry_key)
left join against using (inquiry_key)
order by arrived.inquiry_key
