-- Every answer in its final order, own entities and contrary evidence first, as the numbers of its clause box, firm, contract and ruling.
-- grain: answer.  reads: answer_ruled, answer_rank, firm, answer_box, answer_firm, answer_contract, answer_ruling
select answer_box.number as box, answer_firm.number as firm, answer_contract.number as contract, answer_ruling.number as ruling
from answer_ruled
join answer_box using (designation, authority, clause, edition, test)
join answer_firm using (firm_key)
join answer_contract using (contract_key)
join answer_ruling using (ruling)
join firm as subject on subject.firm_key = answer_ruled.firm_key
join answer_rank on answer_rank.answer = answer_ruled.ruling.answer
order by designation, subject.own desc, answer_rank.rank, firm, contract, box
