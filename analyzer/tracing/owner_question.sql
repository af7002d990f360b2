-- One question per sheet whose rows name the vendor and no owner, before the other questions on it.
-- grain: sheet.  reads: ownerless_sheet
insert into map_question
select
    sheet_id, 0,
    'Whose ' || if(rows = 1, 'is the row', 'are the ' || format('{:,}', rows) || ' rows')
        || ' that surely name' || if(rows = 1, 's', '') || ' the vendor? No cell says it.',
    'firm = "the name of the firm"'
from ownerless_sheet where is_open
