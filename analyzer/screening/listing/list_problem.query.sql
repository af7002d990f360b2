-- The remarks on the names of long lists, where nothing but texts was screened.
-- grain: remark. reads: problem. parameters: none
select text from problem order by text
