-- solicitation: each open offer, and each option of a contract, that a list of solicitations names.
-- grain: number of the solicitation, or of the contract whose option it is.  reads: record, sheet, record_firm.  parameters: as_of
-- One that is issued after the as-of date has no effect (rule 7).
-- `issued_on` is the day on which it was issued, `due_on` the one on which the offer is due.
select
    offer_key(number) as contract_key, min(piid) as piid,
    max(agency_number(agency_code)) as agency_code, max(agency) as agency,
    max(agency_number(funding_code)) as funding_code, max(funding_agency) as funding_agency, max(office) as office,
    min(date_on) as issued_on, max(end_on) as due_on,
    list(distinct firm_key order by firm_key) filter (where firm_key <> '') as firms
from (
    select bare_number(piid) as number, record.*, firm_key
    from record
    join sheet using (sheet_id)
    join record_firm using (sheet_id, src_row)
    where sheet.kind = 'solicitations' and piid <> '' and coalesce(date_on <= $as_of, true)
)
group by number
