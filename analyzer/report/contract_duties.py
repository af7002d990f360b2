"""The answers of a report by contract: one row for each entity and contract or offer, with all duties that reach it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from analyzer.report.model import Answers, ClauseAnswer, Contract, ReportModel
from analyzer.report.priority import ANSWERS, own_firms
from analyzer.vocabulary import Answer


@dataclass(frozen=True, slots=True)
class ContractDuties:
    """One entity and one contract or offer under one designation.

    `answer` is the worst of the duties' answers. `contract` is None where no list of contracts has it. `numbers` are the
    places of the duties among the report's `answers`: of a hundred thousand rows, only those that are shown are read.
    """

    designation: str
    firm_key: str
    firm: str
    contract_key: str
    piid: str
    answer: Answer
    contract: Contract | None
    answers: Answers
    numbers: tuple[int, ...]

    @property
    def duties(self) -> tuple[ClauseAnswer, ...]:
        """The answers to each duty, the worst first."""
        return tuple(sorted((self.answers[number] for number in self.numbers), key=lambda each: ANSWERS[each.answer]))

    @property
    def kind(self) -> str:
        """What poses the first of the duties."""
        return self.answers[self.numbers[0]].kind

    @property
    def obligated(self) -> Decimal | None:
        """Dollars obligated on the contract, None where no list of contracts has it."""
        return self.contract.obligated if self.contract else None


def contract_duties(model: ReportModel) -> Sequence[ContractDuties]:
    """One row for each entity and contract or offer that a duty reaches: own entities first, then what speaks against them."""
    answers = model.answers.only("answer", tuple(answer for answer in Answer if answer is not Answer.NOT_COVERED))
    numbers: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
    keys = zip(answers.each("designation"), answers.each("firm_key"), answers.each("contract_key"), strict=True)
    for number, key in enumerate(keys):
        numbers[key].append(number)
    contracts = {(contract.designation, contract.contract_key): contract for contract in model.contracts}
    words = list(answers.each("answer"))
    names, piids = list(answers.each("firm")), list(answers.each("piid"))
    rows = [
        ContractDuties(
            designation=designation,
            firm_key=firm_key,
            firm=names[at[0]],
            contract_key=contract_key,
            piid=piids[at[0]],
            answer=min((words[number] for number in at), key=ANSWERS.__getitem__),
            contract=contracts.get((designation, contract_key)),
            answers=answers,
            numbers=tuple(at),
        )
        for (designation, firm_key, contract_key), at in numbers.items()
    ]
    own = own_firms(model)
    return sorted(
        rows,
        key=lambda row: (
            row.firm_key not in own,
            ANSWERS[row.answer],
            -(row.obligated or Decimal(0)),
            row.firm,
            row.contract_key,
        ),
    )
