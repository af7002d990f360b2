-- match_edge: what a cell that met a term states: a consumer, and how it leads to the designated vendor.
-- grain: evidence that says yes, past, planned or maybe.
-- reads: evidence, classified_record, designated_firm, name_piece, maker, catalogue_entry, model_setting
-- `via` is the product or reseller between consumer and vendor ('' = none). It belongs to this consumer alone where the cell
-- speaks of this consumer's use (rule 3: exposure travels along what is known), to the product where a product list speaks.
with told as (
    select
        evidence.*, classified_record.class as row_class, classified_record.state as row_state, classified_record.tie as row_tie,
            classified_record.ref_key, classified_record.performance,
        classified_record.firm_key, classified_record.supplier_key, classified_record.product, classified_record.product_fold,
            classified_record.is_sbom, classified_record.is_vendor_master,
        maker.maker_key, catalogue_entry.relation,
        -- a cell that lists several suppliers, the vendor among them, makes none of the others a reseller of it
        supplier_is.firm_key is not null or exists (
            from name_piece
            join designated_firm using (firm_key)
            where designated_firm.designation = evidence.designation and name_piece.part = 'supplier'
                and name_piece.sheet_id = evidence.sheet_id and name_piece.src_row = evidence.record_row
        ) as supplier_designated,
        consumer_is.firm_key is not null as consumer_designated,
        bool_or(evidence.verdict = 'match' and evidence.part = 'product' and evidence.rung <> 'catalogue') over same_row
            as product_matched,
        -- what else the row says of this vendor's use; a No in it may be about something else than the product
        bool_or(evidence.verdict = 'match' and evidence.rung <> 'catalogue' and evidence.polarity <> 'denied')
            over same_vendor as row_matched,
        evidence.rung = 'catalogue' and coalesce(catalogue_entry.can_disable, '') <> 'no' and exists (
            from model_setting
            where model_setting.designation = evidence.designation and model_setting.vendor = evidence.vendor
                and model_setting.sheet_id = evidence.sheet_id and model_setting.src_row = evidence.src_row
                and model_setting.catalogue_id in ('', evidence.catalogue_id)
        ) as is_off
    from evidence
    join classified_record on classified_record.sheet_id = evidence.sheet_id and classified_record.src_row = evidence.record_row
    left join maker using (product_fold)
    left join catalogue_entry using (catalogue_id)
    left join designated_firm as supplier_is
        on supplier_is.designation = evidence.designation and supplier_is.firm_key = classified_record.supplier_key
    left join designated_firm as consumer_is
        on consumer_is.designation = evidence.designation and consumer_is.firm_key = evidence.subject_key
    window same_row as (partition by evidence.designation, evidence.sheet_id, evidence.src_row),
        same_vendor as (partition by evidence.designation, evidence.vendor, evidence.sheet_id, evidence.src_row)
),
weighed as (
    select
        *,
        case
            when part in ('notes', 'question', 'statement', 'other', 'category', 'tool', 'component') and row_class = 'observed'
                then 'stated'
            else row_class
        end as base_class,
        -- a product cell that opens with the vendor's product is that product, resold; "X, powered by Claude" contains it
        part = 'product' or (part in ('description', 'component', 'package', 'host') and product = '')
            or (product_matched and kind in ('payments', 'dependencies')) as names_product,
        not starts_with(lower(text), lower(marked))
            and regexp_matches(lower(text),
                '\b(powered by|built (on|with)|based on|uses|using|with|includ\w*|embed\w*|integrat\w*|incorporat\w*|calls)\b')
            as is_inside,
        case when product <> '' then product when rung = 'catalogue' then marked else '' end as via_label
    from told
    where verdict <> 'rejected' and polarity <> 'denied' and subject_key <> '' and not consumer_designated
        and kind <> 'ownership' and not (kind = 'certificates' and part <> 'statement')
        and not (rung = 'catalogue' and row_matched) and not is_off
        -- a name cell that is the vendor makes the firm designated; its edges are the record's own
        and not (named_key <> '' and verdict = 'match' and rung <> 'catalogue'
            and (term_kind in ('legal_name', 'affiliate', 'former_name', 'identifier') or starts_with(lower(text), lower(marked))))
),
routed as (
    select
        *,
        case
            when kind = 'products' or (is_sbom and product_fold <> '') then 'product'
            when part in ('firm', 'firm_alias', 'parent') then 'itself'
            when kind = 'firms' and part in ('product', 'description', 'category', 'component') and rung <> 'catalogue' then 'offer'
            when rung = 'catalogue' then 'via'
            -- a software list that names no product (requirements.txt) says what its firm itself uses
            when is_sbom then 'direct'
            when kind in ('payments', 'dependencies') and part in ('supplier', 'supplier_alias') then
                case when verdict = 'possible' then 'direct' else 'via' end
            when kind in ('payments', 'dependencies') and part not in ('tool', 'question') and not supplier_designated
                and (supplier_key <> ''
                    or (product <> '' and case when part = 'product' then is_inside else not product_matched end)) then 'via'
            else 'direct'
        end as shape
    from weighed
)
select
    evidence_id, designation, vendor, sheet_id, src_row, col, record_row, shape,
    case
        when shape = 'product'
            then 'p:' || product_fold || '|' || coalesce(nullif(supplier_key, ''), maker_key, '')
        else 'f:' || subject_key
    end as consumer,
    case
        when shape = 'via' then 'u:' || subject_key || '|' || lower(coalesce(nullif(via_label, ''), supplier_key)) || '|' || supplier_key
        else ''
    end as via,
    via_label, supplier_key,
    case when shape = 'offer' then 'resells' when shape = 'direct' and part = 'supplier' and kind = 'payments' then 'buys'
        else 'uses' end as first_kind,
    case
        when rung = 'catalogue' then case when relation = 'resells' then 'resells' else 'embeds' end
        when shape = 'product' and supplier_designated then 'made_by'
        when shape = 'product' then case when part = 'product' and not is_inside then 'resells' else 'embeds' end
        when part in ('supplier', 'supplier_alias') then 'resells'
        when names_product and not is_inside then 'resells'
        else 'embeds'
    end as last_kind,
    case
        when rung = 'catalogue' then 'assumed'
        when verdict = 'possible' or polarity = 'unclear' then 'inferred'
        else base_class
    end as class,
    base_class as via_class,
    case polarity when 'past' then 'ended' when 'planned' then 'planned' else row_state end as state,
    case
        when performance = 'no' then 'no'
        when kind in ('subcontracts', 'contracts') and part = 'description' and ref_key <> '' then ref_key
        else row_tie
    end as tie,
    date_on, is_vendor_master
from routed
where shape <> 'itself'
