-- Every input and what became of it.
-- grain: input_file.  reads: input_file
select file, sha256, bytes, status, problem, bears_on from input_file order by file_id
