-- judged_firm: the firms that are judged: each of which something is told, and one for all others.
-- grain: designation x judged firm.  reads: assessed_firm
select * from assessed_firm where judged_as = firm_key
