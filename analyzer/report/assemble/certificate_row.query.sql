-- Every certificate on file in its final order.
-- grain: certificate.  reads: certificate_state, firm
select
    certificate_state.firm_key, firm.firm, designation, statement, test, signer, signed_on, valid_until, state,
    file as cell_file, sheet as cell_sheet, src_row as cell_row, '' as cell_column, statement as cell_text
from certificate_state join firm using (firm_key)
order by designation, firm.firm, firm_key, file, sheet, src_row
