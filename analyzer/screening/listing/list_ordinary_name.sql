-- Makes strong names of one ordinary word weak: they count only where a text says hardly more.
-- grain: one name.  changes: list_name.  reads: list_crowd. parameters: none
update list_name set weak = true where words = 1 and letters in (select word from list_crowd)
