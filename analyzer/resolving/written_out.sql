-- written_out: the keys of names with an abbreviation, with all their abbreviations written out.
-- grain: name_key.  reads: firm_link, abbreviation
with word as (
    select name_key, unnest(string_split(name_key, ' ')) as word, generate_subscripts(string_split(name_key, ' '), 1) as at
    from (select distinct name_key from firm_link where name_key <> '')
),
shortened as (
    select distinct name_key from word semi join abbreviation using (word)
)
select name_key, string_agg(coalesce(abbreviation.written, word.word), ' ' order by word.at) as written
from word
semi join shortened using (name_key)
left join abbreviation using (word)
group by name_key
