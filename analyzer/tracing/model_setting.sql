-- model_setting: rows that say that the vendor's models are switched off in a product that the catalogue knows.
-- grain: row x vendor x product named by the setting ('' = the product of the row).  reads: evidence.  parameters: as_of
-- Screening writes such a text as a denial on the rung of the catalogue. One that holds a day after the as-of date is none yet.
-- A setting that names no product speaks of the row's only one: where a row lists several, it closes nothing.
with told as (
    select designation, vendor, sheet_id, src_row, catalogue_id, polarity, text
    from evidence where rung = 'catalogue' and sheet_id is not null and src_row > 0
),
listed as (
    select designation, vendor, sheet_id, src_row, count(distinct catalogue_id) as products
    from told where polarity <> 'denied' group by all
)
select distinct told.designation, told.vendor, told.sheet_id, told.src_row, told.catalogue_id
from told left join listed using (designation, vendor, sheet_id, src_row)
where told.polarity = 'denied' and (told.catalogue_id <> '' or coalesce(listed.products, 0) = 1)
    and coalesce(list_max(regexp_extract_all(told.text, '\d{4}-\d{2}-\d{2}')) <= cast($as_of as varchar), true)
