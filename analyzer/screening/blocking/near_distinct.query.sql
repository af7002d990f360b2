-- The distinct words that may be a strong name misspelt.
-- grain: one word. reads: screen_token. parameters: none
select distinct word from screen_token order by word
