"""Which uses on record bear on a contract, and the cells that may be quoted on its page.

A page goes to people who know one contract. So it quotes what is tied to this contract, or to none, and nothing of firms that
do not perform it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from analyzer.report.answer_reason import split_reason
from analyzer.report.assemble.hop_words import IN_PERFORMANCE
from analyzer.report.cell_place import cell_place, row_place
from analyzer.report.filing.contract_index import ContractIndex
from analyzer.report.model import ClauseAnswer, Contract, Hop, Path
from analyzer.text.phrases import shorten
from analyzer.vocabulary import Cell, EdgeKind, Route, Test
from analyzer.word_labels import ROUTE_LABELS

MOST_USES = 3
LONGEST_STATEMENT, LONGEST_PLACE = 120, 110
# What these routes show is no use by a performer of the contract.
_ELSEWHERE = (Route.SUPPLIER, Route.AFFILIATE)
_TIE = re.compile(r"tied to contract ([^;\]]+)")


@dataclass(frozen=True, slots=True)
class ContractUses:
    """The uses to quote and how many more there are; `elsewhere` are the rows of those that bear on another contract."""

    quoted: tuple[Path, ...]
    further: int
    elsewhere: frozenset[str]

    def is_elsewhere(self, rows: str) -> bool:
        """Whether `rows` (`payments.csv, row 2 and 3 more rows`) begins with a row that bears on another contract."""
        return any(rows == row or rows.startswith(f"{row} and ") for row in self.elsewhere)


def uses_of_contract(contract: Contract, answers: Sequence[ClauseAnswer], index: ContractIndex) -> ContractUses:
    """The uses that bear on a contract, the most certain of each firm first.

    They are those on which its answers rest, and those of the firms that perform it.
    """
    candidates = list(dict.fromkeys((*_cited_paths(answers, index), *_paths_of_performers(contract, answers, index))))
    fitting = sorted(
        (path for path in candidates if _bears_on(path, contract)),
        key=lambda path: (not is_tied(path, contract), not path.proven, -len(path.hops)),
    )
    distinct: list[Path] = []
    for path in fitting:
        if not any(_ends_with(longer, path) for longer in distinct):
            distinct.append(path)
    elsewhere = {row_place(path.hops[0].cell) for path in candidates if not _bears_on(path, contract)}
    first = {path.firm_key: path for path in reversed(distinct)}
    distinct.sort(key=lambda path: path is not first[path.firm_key])
    return ContractUses(tuple(distinct[:MOST_USES]), max(0, len(distinct) - MOST_USES), frozenset(elsewhere))


def is_tied(path: Path, contract: Contract) -> bool:
    """Whether a row ties the use itself to the contract: that a subcontract is under it does not."""
    return contract.contract_key in _ties_of(hop for hop in path.hops if hop.kind != EdgeKind.SUBCONTRACTS)


def use_sentence(path: Path, contract: Contract) -> str:
    """Who uses it by which route at which tier, whether that is proven, and what ties it to the contract."""
    proof = "proven" if path.proven else "not proven"
    way = f"{ROUTE_LABELS[path.route].text}, tier {path.tier} from it"
    return f"{shorten(path.firm, LONGEST_STATEMENT)}, {way}; {proof}; {_tie_words(path, contract)}."


def _tie_words(path: Path, contract: Contract) -> str:
    if is_tied(path, contract):
        return "tied to this contract"
    if any(IN_PERFORMANCE in hop.sentence for hop in path.hops):
        return f"{IN_PERFORMANCE}, which one is not on record"
    return "not tied to it on record"


def quoted_rows(path: Path, number: int, index: ContractIndex, longest: int) -> Iterator[tuple[str, str, str, str]]:
    """For each cell of a use, once: the number of the use, what the row says, where the cell stands, and its text.

    Of a text no more than `longest` characters are quoted.
    """
    quoted: set[Cell] = set()
    for hop in path.hops:
        row = path.designation, hop.cell.file, hop.cell.sheet, hop.cell.row
        for cell in dict.fromkeys((hop.cell, *index.rows.get(row, ()))):
            if cell not in quoted:
                quoted.add(cell)
                text = f"\u201c{shorten(cell.text, longest)}\u201d" if cell.text else "(empty)"
                statement = shorten(hop_statement(hop), LONGEST_STATEMENT)
                yield str(number), statement, shorten(cell_place(cell), LONGEST_PLACE), text


def hop_statement(hop: Hop) -> str:
    """What a hop says without its place: `A buys from B`."""
    return hop.sentence.partition(f" [{row_place(hop.cell)}")[0]


def name_ties(sentence: str, contracts: dict[str, str]) -> str:
    """A path's sentence in which contracts are called by their numbers instead of their keys."""
    return _TIE.sub(lambda tie: f"tied to contract {contracts.get(tie[1], tie[1])}", sentence)


def _cited_paths(answers: Iterable[ClauseAnswer], index: ContractIndex) -> Iterator[Path]:
    for answer in answers:
        path = index.sentences.get((answer.designation, split_reason(answer.reason).path))
        if path:
            yield path


def _paths_of_performers(contract: Contract, answers: Sequence[ClauseAnswer], index: ContractIndex) -> Iterator[Path]:
    """The paths of the performers that reach a test which the contract's duties pose; without any, each of them."""
    tests = {answer.test for answer in answers} or set(Test)
    for name in dict.fromkeys((contract.firm, *contract.performers)):
        for finding in index.findings.get((contract.designation, name), ()):
            for path in index.paths.get((contract.designation, finding.firm_key), ()):
                if path.route not in _ELSEWHERE and not tests.isdisjoint(path.tests):
                    yield path


def _bears_on(path: Path, contract: Contract) -> bool:
    """Whether every row of the path is tied to this contract or to none, and every subcontractor on it performs it."""
    ties = _ties_of(path.hops)
    subcontractors = {hop.supplier for hop in path.hops if hop.kind == EdgeKind.SUBCONTRACTS}
    return ties <= {contract.contract_key} and subcontractors <= set(contract.performers)


def _ties_of(hops: Iterable[Hop]) -> set[str]:
    return {key for hop in hops for key in _TIE.findall(hop.sentence)}


def _ends_with(longer: Path, path: Path) -> bool:
    return longer.hops[-len(path.hops) :] == path.hops
