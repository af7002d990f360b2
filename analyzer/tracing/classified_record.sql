-- classified_record: what each record states, before any designation is looked at.
-- Of a record of several rows, `date_on` is the first of their dates and `last_on` the last.
-- grain: record of a sheet with a known kind.  reads: record, sheet, record_firm, contract_ref, sheet_column.  parameters: as_of
-- Evidence class (docs/rules.md): an invoice, a licence list or an SBOM is observed; a list that a person keeps is
-- stated; a basis column overrules both; a firm under a near spelling of
-- its name is inferred. `tie` is the covered-contract fact of rule 4: a contract key, '*' (tied, contract
-- not named), 'no' (said not to be), or ''.
with column_parts as (
    select
        sheet_id,
        bool_or(part in ('licences', 'amount', 'usage', 'disposition')) as is_licence_list,
        bool_or(part = 'firm' and regexp_matches(lower(heading), 'vendor|supplier|payee')) as is_vendor_master,
        bool_or(part = 'supplier' and regexp_matches(lower(heading), 'sub.?processor')) as names_subprocessors,
        bool_or(part = 'supplier' and regexp_matches(lower(heading), 'merchant')) as names_merchants
    from sheet_column group by sheet_id
),
classed as (
    select
        record.sheet_id, record.src_row, rows, places, last_on, sells_software, names_trade, product, component,
        category, description, amount, licences, usage, unit, disposition, date_on, start_on, end_on, performance, delivered, contact,
        sheet.kind, sheet.is_sbom, is_vendor_master, coalesce(nullif(sheet.sheet, ''), sheet.file) as sheet_name,
        coalesce(names_merchants, false) and is_retail(category) as is_over_the_counter,
        record_firm.firm_key, record_firm.supplier_key, record_firm.parent_key, record_firm.firm_near,
        fold_product(record.product) as product_fold,
        coalesce(contract_ref.contract_key, '') as ref_key,
        case
            when regexp_matches(lower(basis), 'assum|presum') then 'assumed'
            when record_firm.near then 'inferred'
            when regexp_matches(lower(basis), 'infer|rumou?r|press|news|suspect') then 'inferred'
            when regexp_matches(lower(basis), 'invoice|licen[cs]e|log|sso|scan|payment|purchase|sbom|telemetry') then 'observed'
            when regexp_matches(lower(basis), 'state|questionnaire|survey|self|attest|interview|answer') then 'stated'
            when sheet.is_sbom or sheet.kind = 'payments' then 'observed'
            when sheet.kind = 'dependencies' and is_licence_list then 'observed'
            when sheet.kind = 'subcontracts' and record.amount is not null then 'observed'
            when sheet.kind = 'contracts' then 'observed'
            else 'stated'
        end as class,
        regexp_replace(
            lower(concat_ws(' ', record.status, if(record.product || record.supplier = '', '', record.notes),
                regexp_replace(disposition, '(^|; )[^:]*:', '', 'g'))),
            '[^a-z]+', ' ', 'g'
        ) as status_words,
        case
            when regexp_matches(lower(relation), 'sub-?\s*contract|teaming|lower.tier') then 'subcontracts'
            when regexp_matches(lower(relation), 'sub.?processor') or (sheet.kind = 'dependencies' and (names_subprocessors
                or regexp_matches(lower(sheet.file || ' ' || sheet.sheet), 'sub.?processor'))) then 'subprocesses'
            when regexp_matches(lower(relation), 'resell|resale|distribut') then 'resells'
            when regexp_matches(lower(relation), 'parent|owned|owner|subsidiar|affiliat') then 'owned_by'
            when regexp_matches(lower(relation), 'embed|contain|component|built|integrat') then 'embeds'
            when regexp_matches(lower(relation), '^\s*buy|purchas|procure') then 'buys'
            else ''
        end as stated_kind
    from record
    join sheet using (sheet_id)
    join record_firm using (sheet_id, src_row)
    left join contract_ref using (sheet_id, src_row)
    left join column_parts using (sheet_id)
    where sheet.kind <> 'unknown'
)
select
    * exclude (status_words, start_on, end_on, category, description, licences, usage, disposition, sheet_name) replace (
        coalesce(date_on, start_on) as date_on,
        coalesce(last_on, date_on, start_on) as last_on,
        coalesce(sells_software, sells_software(category, product, description)) as sells_software,
        coalesce(names_trade, category <> '' or product <> '' or description <> '') as names_trade
    ),
    is_answered_no(disposition) as says_no,
    is_unanswered(disposition) as is_unanswered,
    -- why the row is no use ('' where it may be one): what was blocked was not used, and what nobody used neither (rule 5).
    -- An invoice whose payment is blocked is an invoice all the same.
    case
        when kind <> 'payments' and is_blocked(disposition) then 'it was not let through (' || disposition || ')'
        when kind = 'payments' and regexp_matches(status_words, '\b(declined|voided?|failed|rejected)\b')
            then 'it was not paid (' || trim(status_words) || ')'
        when kind in ('dependencies', 'firms', 'products') and regexp_matches(status_words,
            '\b(block(ed|s)?|nxdomain|den(y|ied)|declined|dropp?(ed)?|rejected|refused|sinkholed'
            || '|disallowed|prohibited|banned|forbidden|quarantined|(black|block|deny) ?listed'
            || '|not (allowed|approved|deployed|in use|used|installed|permitted|enabled|authori[sz]ed)'
            || '|never (been )?(used|enabled|installed|deployed|activated|opened)'
            || '|(no|zero) (active |assigned |current )?(users?|sessions?|sign ?ins?|logins?|seats?|spend|usage|activity|assignments?'
            || '|assigned|installs?))\b')
                and not regexp_matches(status_words, '\byet\b')
            then 'it was not put to use (' || trim(status_words) || ')'
        when kind in ('dependencies', 'firms', 'products') and lists_what_is_forbidden(sheet_name)
            then 'it stands on a list of what is not allowed (' || sheet_name || ')'
        when kind in ('dependencies', 'firms') and counts_nothing(usage, licences, amount) then 'it counts no use, user, device or spend'
        when kind = 'payments' and amount = 0 and coalesce(rows, 1) = 1 then 'nothing was spent'
        else ''
    end as no_use,
    case
        when performance = 'no' then 'no'
        when performance = 'yes' and ref_key <> '' then ref_key
        when performance = 'yes' then '*'
        when kind in ('contracts', 'dependencies', 'payments') then ref_key
        else ''
    end as tie,
    case
        when kind = 'payments' and coalesce(date_on, start_on) > $as_of then 'planned'
        when kind = 'payments' then 'by last payment'
        when regexp_matches(status_words,
            '\b(cancelled|canceled|terminated|retired|sold|scrapped|returned|disposed|withdrawn|r sili|resilie|gek ndigt'
            || '|stillgelegt|cancelado|phased out|out of service|expired|inactive|former|decommissioned|offboarded|ended|removed'
            || '|blocked|written off|disabled|uninstalled|lapsed)\b') then 'ended'
        when regexp_matches(status_words,
            '\b(planned|proposed|requested|ordered|on order|pending|evaluating|under (review|evaluation)|awaiting|quoted|wish ?list'
            || '|to be (assessed|evaluated|approved|reviewed)'
            || '|not (\w+ ){0,4}yet)\b') then 'planned'
        when kind = 'contracts' or kind = 'certificates' then 'unknown'
        when end_on < $as_of and kind <> 'subcontracts' then 'ended'
        when greatest(date_on, start_on) > $as_of then 'planned'
        else 'current'
    end as state
from classed
