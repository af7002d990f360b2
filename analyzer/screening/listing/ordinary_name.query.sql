-- The strong names of one word that are ordinary words of these inputs, before they are made weak, and how many texts hold each.
-- grain: one name of one vendor. reads: list_name, list_crowd. parameters: none
select distinct list_name.vendor, list_name.letters, list_crowd.texts
from list_name
join list_crowd on list_crowd.word = list_name.letters
where list_name.words = 1 and not list_name.weak
order by list_name.vendor, list_name.letters
