-- Adds the pairs of a text and a vendor whose name in another script stands anywhere in the text.
-- grain: text x vendor.  adds to: list_candidate.  reads: screen_folded, list_script. parameters: none
-- Each name is looked for by the two signs of it, one beside the other, that fewest texts hold.
insert into list_candidate
with text_pair as (
    select distinct text_id, unnest(list_transform(range(1, length(folded)), lambda nth: folded[nth:nth + 1])) as signs
    from screen_folded
    where regexp_matches(folded, '[^\x00-\x7f]')
),
name_pair as (
    select name, unnest(list_transform(range(1, length(name)), lambda nth: name[nth:nth + 1])) as signs from list_script
),
frequency as (
    select signs, count(*) as texts from text_pair group by signs
),
rarest as (
    select name, arg_min(signs, (coalesce(texts, 0), signs)) as signs
    from name_pair left join frequency using (signs)
    group by name
)
select distinct text_pair.text_id, list_script.vendor
from text_pair
join rarest using (signs)
join screen_folded using (text_id)
join list_script using (name)
where contains(screen_folded.folded, rarest.name)
