-- ownerless: rows in which a cell surely names a designated vendor, and of which no cell says whose use it is.
-- grain: designation x sheet x row.  reads: evidence, record, sheet
-- They count for the firm whose spreadsheets these are, or are a question to it.
select evidence.designation, evidence.sheet_id, evidence.record_row, evidence.src_row, min(evidence.col) as col
from evidence
join sheet using (sheet_id)
left join record on record.sheet_id = evidence.sheet_id and record.src_row = evidence.record_row
where met_verdict = 'match' and polarity <> 'denied' and no_use = '' and rung <> 'catalogue' and evidence.col > 0
    and (
        subject_key = '' and named_key = ''
        or sheet.kind in ('payments', 'dependencies') and not sheet.is_sbom
            and record.firm = '' and firm_uei = '' and firm_cage = '' and firm_lei = '' and firm_duns = ''
    )
group by evidence.designation, evidence.sheet_id, evidence.record_row, evidence.src_row
