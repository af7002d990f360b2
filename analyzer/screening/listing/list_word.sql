-- list_word: the words of the texts, each with its place.
-- grain: text x place. reads: list_text. parameters: none
select text_id, unnest(words) as word, generate_subscripts(words, 1) as nth from list_text
