-- Adds to screen_candidate the texts one of whose words is a slip or two away from a strong name.
-- grain: one text. reads: screen_token, screen_near_word. parameters: none
insert into screen_candidate
select distinct text_id
from screen_token
semi join screen_near_word using (word)
