-- telling_firm: firms of which something is told that may bear on where they stand; the others are silent, and all stand alike.
-- grain: firm_key.  reads: firm, designated_firm, classified_record, edge, denial, certificate, performer, path, path_before_rulings
-- What was paid to a firm, or that it stands in a list, tells nothing.
select firm_key from firm where own
union select firm_key from designated_firm
union select firm_key from classified_record where kind in ('payments', 'dependencies') and firm_key <> '' and supplier_key <> ''
union select substr(consumer, 3) from edge where kind = 'subcontracts' and starts_with(consumer, 'f:')
union select substr(supplier, 3) from edge where kind = 'subcontracts' and starts_with(supplier, 'f:')
union select firm_key from denial
union select firm_key from certificate
union select firm_key from performer
union select firm_key from path
union select firm_key from path_before_rulings
