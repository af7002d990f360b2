-- list_crowd: words that so many of the distinct texts hold that they are ordinary words of these inputs, whatever a list says.
-- grain: one word. reads: list_word, list_text. parameters: least, share
select word, count(distinct text_id) as texts
from list_word
group by word
having count(distinct text_id) >= greatest($least, $share * (select count(*) from list_text))
