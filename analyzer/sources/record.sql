-- The kept rows of one sheet as records: padding trimmed, values typed, words for "nothing" emptied.
-- grain: kept row.  reads: mapped_row, dropped_row, odd_row, typed_part.  params: sheet_id, nothing, default_firm, and a form per typed part
insert into record by name
select
    $sheet_id as sheet_id, src_row,
    coalesce(nullif(or_nothing(firm, $nothing), ''), $default_firm) as firm, or_nothing(firm_uei, $nothing) as firm_uei,
    or_nothing(firm_cage, $nothing) as firm_cage, or_nothing(firm_lei, $nothing) as firm_lei,
    or_nothing(firm_duns, $nothing) as firm_duns, or_nothing(firm_alias, $nothing) as firm_alias,
    or_nothing(supplier, $nothing) as supplier, or_nothing(supplier_uei, $nothing) as supplier_uei,
    or_nothing(supplier_cage, $nothing) as supplier_cage, or_nothing(supplier_lei, $nothing) as supplier_lei,
    or_nothing(supplier_duns, $nothing) as supplier_duns, or_nothing(supplier_alias, $nothing) as supplier_alias,
    or_nothing(parent, $nothing) as parent, or_nothing(parent_uei, $nothing) as parent_uei,
    or_nothing(product, $nothing) as product, or_nothing(component, $nothing) as component,
    cell_text(description) as description, cell_text(category) as category, cell_text(relation) as relation,
    or_nothing(contract_key, $nothing) as contract_key, or_nothing(piid, $nothing) as piid,
    or_nothing(parent_piid, $nothing) as parent_piid,
    or_nothing(agency, $nothing) as agency, or_nothing(agency_code, $nothing) as agency_code,
    coalesce(cell_money(mapped_row.amount, $amount), odd_row.amount) as amount,
    coalesce(cell_money(mapped_row.action_obligation, $action_obligation), odd_row.action_obligation) as action_obligation,
    coalesce(cell_money(mapped_row.potential, $potential), odd_row.potential) as potential,
    coalesce(cell_date(mapped_row.date_on, $date_on), odd_row.date_on) as date_on,
    coalesce(cell_date(mapped_row.start_on, $start_on), odd_row.start_on) as start_on,
    coalesce(cell_date(mapped_row.end_on, $end_on), odd_row.end_on) as end_on,
    coalesce(cell_yes_no(mapped_row.performance), odd_row.performance, '') as performance,
    coalesce(cell_yes_no(mapped_row.delivered), odd_row.delivered, '') as delivered,
    or_nothing(designation, $nothing) as designation, cell_text(statement) as statement, cell_text(cert_test) as cert_test,
    or_nothing(signer, $nothing) as signer,
    coalesce(cell_date(mapped_row.signed_on, $signed_on), odd_row.signed_on) as signed_on,
    coalesce(cell_date(mapped_row.valid_from, $valid_from), odd_row.valid_from) as valid_from,
    coalesce(cell_date(mapped_row.valid_until, $valid_until), odd_row.valid_until) as valid_until,
    cell_text(licences) as licences, cell_text(status) as status, cell_text(basis) as basis, or_nothing(contact, $nothing) as contact
from mapped_row
anti join dropped_row using (src_row)
left join odd_row using (src_row)
