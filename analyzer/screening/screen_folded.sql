-- screen_folded: the folded value and heading of each text, and the same with its letters and digits run together.
-- grain: one text. reads: screen_text, folded_by_hand. parameters: none
with folded as (
    select text_id, coalesce(hand.folded, lower(screen_text.text || ' ' || screen_text.heading)) as folded
    from screen_text
    left join folded_by_hand as hand using (text_id)
)
select text_id, folded, regexp_replace(folded, '[^a-z0-9]+', '', 'g') as letters
from folded
