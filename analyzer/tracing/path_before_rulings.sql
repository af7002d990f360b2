-- path_before_rulings: what the paths are without the rulings that close a first step; empty where none does.
-- grain: path.  reads: path, ruled_step
select * from path where exists (from ruled_step)
