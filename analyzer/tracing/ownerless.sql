-- ownerless: rows in which a cell surely names a designated vendor, and of which no cell says whose use it is.
-- grain: sheet.  reads: evidence, classified_record, record, sheet
-- They count for the firm whose spreadsheets these are, or are a question to it.
with met as (
    select distinct evidence.sheet_id, evidence.record_row, evidence.src_row
    from evidence
    join sheet using (sheet_id)
    left join record on record.sheet_id = evidence.sheet_id and record.src_row = evidence.record_row
    where met_verdict = 'match' and polarity <> 'denied' and no_use = '' and rung <> 'catalogue' and evidence.col > 0
        and (
            subject_key = '' and named_key = ''
            or sheet.kind in ('payments', 'dependencies') and not sheet.is_sbom
                and record.firm = '' and firm_uei = '' and firm_cage = '' and firm_lei = '' and firm_duns = ''
        )
),
counted as (
    select sheet_id, record_row, count(*) as rows from met group by sheet_id, record_row
)
select counted.sheet_id, sum(counted.rows)::integer as rows, sum(classified_record.amount) as amount
from counted left join classified_record on classified_record.sheet_id = counted.sheet_id and classified_record.src_row = counted.record_row
group by counted.sheet_id
