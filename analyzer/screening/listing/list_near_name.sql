-- Adds the pairs of a text and a vendor whose name stands in the text with a slip, in as many words.
-- A name of one word that is short, or has two slips, counts only where the text says hardly more: thousands of short names are like
-- a word of nearly every firm.
-- grain: text x vendor.  adds to: list_candidate.  reads: list_text, list_telling, list_word, list_anchor, list_slip. parameters: long
insert into list_candidate
with place as (
    select list_word.text_id, list_anchor.vendor, list_anchor.words, width, list_word.nth - list_anchor.nth + 1 as first, 0 as slips
    from list_word join list_anchor on list_anchor.word = list_word.word
    where width > 1 and list_word.nth >= list_anchor.nth
    union all
    select list_word.text_id, list_anchor.vendor, list_anchor.words, width, list_word.nth - list_anchor.nth + 1, slips
    from list_word
    join list_slip on list_slip.word = list_word.word
    join list_anchor on list_anchor.word = list_slip.meant
    where list_word.nth >= list_anchor.nth
),
written as (
    select
        place.text_id, vendor, width, slips, telling, array_to_string(place.words, '') as name,
        array_to_string(list_text.words[first:first + width - 1], '') as letters
    from place
    join list_text using (text_id)
    join list_telling using (text_id)
    where first + width - 1 <= len(list_text.words) and list_text.words[first][1] = place.words[1][1]
)
select distinct text_id, vendor
from written
where
    (width = 1 and (telling <= 1 or (slips = 1 and length(name) >= $long)))
    or (
        width > 1
        and abs(length(name) - length(letters)) <= 1
        and (
            name[:(least(length(name), length(letters)) - 2) // 2] = letters[:(least(length(name), length(letters)) - 2) // 2]
            or right(name, (least(length(name), length(letters)) - 2) // 2)
                = right(letters, (least(length(name), length(letters)) - 2) // 2)
        )
        and damerau_levenshtein(name, letters) <= 1
    )
