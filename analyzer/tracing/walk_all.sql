-- walked: the edges of the walk for all firms (origin 0).
-- grain: designation x edge.  reads: walk
select 0::bigint as origin, * from walk
