-- raw_edge: all edges before those that say the same are put together.
-- grain: stated edge or evidence x edge.  reads: grouped_edge, match_edge, designated_firm, own_default, evidence, classified_record,
-- near_owner, proven_name, sheet, sheet_column, side_text.  parameters: own_named
-- `col` is the cited column, `record_row` the record that the cited row belongs to, `rows` how many rows say so, `stated` that
-- the records say so whatever is designated; designation '' holds under every designation.
select '' as designation, consumer, supplier, kind, class, state, tie, sheet_id, src_row, col, src_row as record_row, 0 as evidence_id,
    rows, date_on, last_on, true as stated
from grouped_edge
union all
select '', supplier, consumer, 'owns', class, state, tie, sheet_id, src_row, col, src_row, 0, rows, date_on, last_on, true
from grouped_edge where kind = 'owned_by'
union all
-- the vendor's own products, by their maker
select distinct designated_firm.designation, supplier, 'v:' || designated_firm.designation, 'made_by', 'observed', 'unknown', '',
    sheet_id, src_row, col, src_row, 0, rows, null::date, null::date, true
from grouped_edge join designated_firm on ends_with(grouped_edge.supplier, '|' || designated_firm.firm_key)
where starts_with(grouped_edge.supplier, 'p:')
union all
select designation, consumer, 'v:' || designation, first_kind, class, state, tie, sheet_id, src_row, col, record_row,
    evidence_id, 1, date_on, date_on, false
from match_edge where shape in ('direct', 'offer')
union all
select designation, consumer, via, 'uses', via_class, state, tie, sheet_id, src_row, col, record_row, 0, 1, date_on, date_on, false
from match_edge where shape = 'via'
union all
select designation, via, 'v:' || designation, last_kind, class, 'unknown', '', sheet_id, src_row, col, record_row, evidence_id,
    1, date_on, date_on, false
from match_edge where shape = 'via'
union all
select designation, consumer, 'v:' || designation, last_kind, class, state, '', sheet_id, src_row, col, record_row, evidence_id,
    1, date_on, date_on, false
from match_edge where shape = 'product'
union all
-- who sells the vendor's product by name resells it (rule 3: its other customers are not exposed by that)
select designation, 'f:' || supplier_key, 'v:' || designation, 'resells', class, state, '', sheet_id, src_row, col, record_row,
    evidence_id, 1, date_on, date_on, false
from match_edge where shape = 'via' and last_kind = 'resells' and class in ('observed', 'stated') and supplier_key <> ''
union all
-- a vendor master that lists the vendor, or names its product beside another vendor: on file is not yet bought
select designation, 'f:' || own_default.firm_key, 'v:' || designation, 'buys', 'inferred', 'unknown', '', sheet_id, src_row, col,
    record_row, evidence_id, 1, null::date, null::date, false
from match_edge cross join own_default where shape = 'offer' and is_vendor_master and $own_named
union all
select evidence.designation, 'f:' || own_default.firm_key, 'v:' || evidence.designation, 'buys', 'inferred', 'unknown', '',
    evidence.sheet_id, evidence.src_row, evidence.col, evidence.record_row, evidence.evidence_id, 1, null::date, null::date, false
from evidence
join classified_record on classified_record.sheet_id = evidence.sheet_id and classified_record.src_row = evidence.record_row
join designated_firm on designated_firm.designation = evidence.designation and designated_firm.firm_key = evidence.named_key
cross join own_default
where evidence.kind = 'firms' and evidence.part = 'firm' and is_vendor_master and $own_named
    and evidence.verdict = 'match'
union all
-- a certain match of which nobody knows whose it is: a question to the firm whose spreadsheets these are (rule 5)
select designation, 'f:' || own_default.firm_key, 'v:' || designation, 'uses', 'inferred',
    case polarity when 'past' then 'ended' when 'planned' then 'planned' else 'unknown' end, '',
    evidence.sheet_id, evidence.src_row, evidence.col, record_row, evidence_id, 1, null::date, null::date, false
from evidence cross join own_default
left join side_text on side_text.side_id = -evidence.col
left join sheet on sheet.sheet_id = evidence.sheet_id
left join sheet_column on sheet_column.sheet_id = evidence.sheet_id and sheet_column.col = evidence.col
where subject_key = '' and named_key = '' and verdict = 'match' and polarity <> 'denied' and rung <> 'catalogue'
    -- a heading that is understood is one; any other may be a row of data
    and (evidence.src_row is distinct from header_row or sheet_column.part in ('other', ''))
    -- the name of a file or sheet is a question where rows stand below it, unless a column asks about the vendor: then it is the topic
    and (class is distinct from 'label' or (
        evidence.file in (select file from sheet where rows_kept > 0 and kind <> 'certificates')
        and evidence.file not in (select file from evidence where part in ('question', 'tool', 'statement', 'designation'))
    ))
union all
-- a firm of nearly the same name, kept apart for what its own rows prove: perhaps the same firm
select '', 'f:' || owner_key, 'f:name:' || name_key, 'named_like', 'inferred', 'unknown', '', sheet_id, src_row, col, src_row, 0, 1,
    null::date, null::date, false
from near_owner join proven_name using (name_key) where apart and not owner_known
union all
-- a firm listed under a name that is nearly the vendor's, may be it, or has a product of it inside: perhaps the vendor itself
select evidence.designation, 'f:' || named_key, 'v:' || evidence.designation, 'named_like', 'inferred', 'unknown', '',
    sheet_id, src_row, col, record_row, evidence_id, 1, null::date, null::date, false
from evidence
left join designated_firm on designated_firm.designation = evidence.designation and designated_firm.firm_key = named_key
where part in ('firm', 'firm_alias') and named_key <> '' and designated_firm.firm_key is null
    and verdict in ('match', 'possible') and polarity <> 'denied' and rung <> 'catalogue'
