-- decision_dated: every ruling with the last of its dates on which something had happened, where that lies after the as-of date.
-- grain: ruling.  reads: decision, standing_now.  parameters: as_of
-- A day until which something holds, or by which it is planned, may lie ahead. So may the submission of a report: then only the
-- submission does not count, since the use was identified all the same.
select
    decision.*,
    case when greatest(decided_on, removed_on, identified_on) > $as_of then greatest(decided_on, removed_on, identified_on) end
        as ahead_on
from decision semi join standing_now using (designation)
