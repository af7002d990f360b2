-- evidence: every cell that met a term, look-alikes included, with whom it speaks of.
-- grain: cell x designation x vendor x term.  reads: matched_cell, match, screen_text, sheet_column, sheet, side_text, classified_record,
-- name_piece, ruled_match, own_default
-- A contract list speaks of the recipient, a product list of the maker, a subcontractor's notes of the subcontractor;
-- a sheet that was not understood speaks of nobody ('').
-- A row whose own column answers No ("Used: No") denies what it names; one whose column is blank where others answer leaves it open.
-- A row that is no use (`classified_record.no_use`) keeps its cells among the look-alikes; `met_verdict` is what the text alone gives.
-- A text beside the cells has a column number below 0 and its place in words for a column; by no row it speaks of nobody.
-- A text that a person ruled not to be about the vendor is rejected, within the bounds of that ruling (rule 10).
with met as (
    select
        row_number() over (
            order by designation, coalesce(sheet.file, side_text.file), coalesce(sheet.sheet, side_text.sheet), matched_cell.src_row,
                matched_cell.col, vendor, term, rung
        ) as evidence_id,
        match.designation, match.vendor, matched_cell.sheet_id, matched_cell.src_row, matched_cell.col, matched_cell.record_row,
        case when classified_record.places is null then classified_record.date_on else matched_cell.date_on end as date_on,
        coalesce(sheet.file, side_text.file) as file, coalesce(side_text.sheet, sheet.sheet) as sheet,
        coalesce(side_text.place, sheet_column.heading) as "column", screen_text.kind, screen_text.part,
        coalesce(side_text.text, screen_text.text) as text,
        case screen_text.heading when '' then screen_text.text else screen_text.heading || ': ' || screen_text.text end as whole_text,
        term, term_kind, marked, rung, score, polarity, verdict, reason, catalogue_id,
        coalesce(classified_record.no_use, '') as no_use, coalesce(classified_record.says_no, false) as says_no,
        coalesce(classified_record.is_unanswered, false) as is_unanswered, coalesce(classified_record.unit, '') as unit,
            verdict as met_verdict,
        case
            when classified_record.sheet_id is null then ''
            when sheet.is_sbom or sheet.kind = 'products' then coalesce(nullif(classified_record.supplier_key, ''), own_default.firm_key)
            -- beside a payment a question is answered by who was paid
            when sheet.kind = 'payments' and screen_text.part in ('question', 'tool') and classified_record.supplier_key <> ''
                then classified_record.supplier_key
            when sheet.kind = 'subcontracts' and screen_text.part not in ('firm', 'supplier', 'parent') then classified_record.supplier_key
            when sheet.kind = 'firms' and screen_text.part = 'parent' then classified_record.firm_key
            else classified_record.firm_key
        end as subject_key,
        case
            when classified_record.sheet_id is null then ''
            when listed.firm_key is not null then listed.firm_key
            when screen_text.part in ('firm', 'firm_alias') then classified_record.firm_key
            when screen_text.part in ('supplier', 'supplier_alias') then classified_record.supplier_key
            when screen_text.part = 'parent' then classified_record.parent_key
            else ''
        end as named_key
    from matched_cell
    join match using (text_id)
    join screen_text using (text_id)
    left join sheet on sheet.sheet_id = matched_cell.sheet_id
    left join side_text on side_text.side_id = -matched_cell.col
    left join sheet_column on sheet_column.sheet_id = matched_cell.sheet_id and sheet_column.col = matched_cell.col
    cross join own_default
    left join classified_record on classified_record.sheet_id = matched_cell.sheet_id
        and classified_record.src_row = matched_cell.record_row
    left join lateral (
        select min(firm_key) as firm_key from name_piece
        where name_piece.sheet_id = matched_cell.sheet_id and name_piece.src_row = matched_cell.record_row
            and name_piece.part = screen_text.part
            and contains(lower(piece), lower(match.marked))
    ) as listed on true
)
select
    met.* exclude (says_no, is_unanswered) replace (
        case
            when met.verdict = 'rejected' or polarity not in ('affirmed', 'unclear') then polarity
            when says_no then 'denied'
            when is_unanswered then 'unclear'
            else polarity
        end as polarity,
        case when ruled_match.reason is null and no_use = '' then met.verdict else 'rejected' end as verdict,
        case when ruled_match.reason is null then met.met_verdict else 'rejected' end as met_verdict,
        coalesce(ruled_match.reason, if(no_use = '' or met.verdict = 'rejected', met.reason, 'No use: ' || no_use || '. '
            || met.reason)) as reason
    )
from met
left join ruled_match
    on ruled_match.designation = met.designation and ruled_match.firm_key = met.subject_key
    and ruled_match.text = met.whole_text and ruled_match.sheet_kind = met.kind and ruled_match.part = met.part
order by evidence_id
