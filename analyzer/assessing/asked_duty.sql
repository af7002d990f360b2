-- asked_duty: which firm is asked by the texts of which contract or offer.
-- grain: firm x contract or offer ('' where an own firm has none on record).  reads: performer, firm, solicitation, instrument.
-- parameters: own_named, as_of
-- Contracts carry clauses; offers carry provisions. Without an open offer on record, an own firm is asked about its next one.
with of_contracts as (
    select performer.contract_key, performer.firm_key from performer join firm using (firm_key)
    where performer.role = 'prime' or firm.own
    union all
    select '', firm_key from firm
    where own and $own_named and firm_key not in (select firm_key from performer)
),
of_offers as (
    select solicitation.contract_key, firm.firm_key
    from solicitation join firm on firm.own and (solicitation.firms is null or list_contains(solicitation.firms, firm.firm_key))
    union all
    select '', firm_key from firm
    where own and $own_named and not exists (select 1 from solicitation)
),
asked as (
    select contract_key, firm_key, 'contract' as sort from of_contracts
    union all
    select contract_key, firm_key, 'offer' from of_offers
)
select
    asked.contract_key, asked.firm_key, asked.sort,
    case when asked.contract_key = '' then $as_of::date else instrument.carried_on end as carried_on,
    coalesce(instrument.agency_code, '') as agency_code, coalesce(instrument.agency, '') as agency,
    instrument.identified_on, instrument.identified_by
from asked left join instrument using (contract_key)
