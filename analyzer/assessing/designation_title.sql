-- designation_title: the names of a designation as a whole and of its clauses, without those of its vendors.
-- grain: name of a designation.  reads: designation_name, vendor_name
select designation_name.designation, designation_name.name as title
from designation_name
anti join vendor_name on vendor_name.designation = designation_name.designation and lower(vendor_name.name) = designation_name.name
