"""The first screen: one sentence per designation, tallies per position, and the most pressing things to do."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from analyzer.records import Position, Test
from analyzer.reporting.build.words import counted
from analyzer.reporting.model import Contract, DesignationNote, Finding, Tally, Urgent

_MOST_PRESSING = 10
_PRESSING = (Position.EXPOSED, Position.UNRESOLVED, Position.NO_DATA)
ContractsOf = dict[str, tuple[Contract, ...]]


def tallies(notes: Sequence[DesignationNote], findings: Sequence[Finding], contracts: ContractsOf) -> tuple[Tally, ...]:
    """Firms, covered contracts and their dollars per position under the leading test; dollars add up to the total."""
    return tuple(
        _tally(note.designation, note.leading_test, position, findings, contracts.get(note.designation, ()))
        for note in notes
        for position in Position
    )


def _tally(
    designation: str, test: Test, position: Position, findings: Sequence[Finding], contracts: Sequence[Contract]
) -> Tally:
    hanging = [contract for contract in contracts if contract.covered and contract.position is position]
    firms = sum(1 for each in findings if each.designation == designation and each.position is position)
    obligated = sum((contract.obligated for contract in hanging), Decimal(0))
    return Tally(designation, test, position, firms, len(hanging), obligated)


def headlines(
    notes: Sequence[DesignationNote], findings: Sequence[Finding], all_tallies: Sequence[Tally]
) -> tuple[str, ...]:
    """One sentence per designation: who is exposed, who must be asked, what hangs on it."""
    return tuple(_headline(note, findings, all_tallies) for note in notes)


def _headline(note: DesignationNote, findings: Sequence[Finding], all_tallies: Sequence[Tally]) -> str:
    mine = {tally.position: tally for tally in all_tallies if tally.designation == note.designation}
    firms = sum(tally.firms for tally in mine.values())
    contradicted = sum(1 for each in findings if each.designation == note.designation and each.contradiction)
    exposed, unresolved, silent = (mine[position] for position in _PRESSING)
    verb = "is" if exposed.firms == 1 else "are"
    sentence = (
        f"{note.name}: {exposed.firms:,} of {counted(firms, 'firm')} {verb} exposed under the test"
        f" “{note.leading_test}”, {unresolved.firms:,} unresolved, {silent.firms:,} without enough data"
    )
    if contradicted:
        verb = "is" if contradicted == 1 else "are"
        sentence += f"; {counted(contradicted, 'valid certificate')} on file {verb} contradicted"
    if exposed.contracts:
        contracts = counted(exposed.contracts, "covered contract")
        sentence += f"; {contracts} with ${exposed.obligated:,.2f} obligated depend on exposed firms"
    return sentence + "."


def urgent(findings: Sequence[Finding]) -> tuple[Urgent, ...]:
    """The most pressing findings: contradictions, exposed, then what must be asked, by contract dollars and spend."""
    pressing = [each for each in findings if each.contradiction or each.position in _PRESSING]
    pressing.sort(key=_urgency)
    # Missing data is missing under every designation: it is asked for once.
    once = {
        (each.firm_key, each.next_step if each.position is Position.NO_DATA else each.designation): each
        for each in reversed(pressing)
    }
    return tuple(
        Urgent(each.designation, each.firm_key, each.firm, _headline_of(each), each.next_step, each.obligated)
        for each in sorted(once.values(), key=_urgency)[:_MOST_PRESSING]
    )


def _urgency(finding: Finding) -> tuple[object, ...]:
    order = _PRESSING.index(finding.position) if finding.position in _PRESSING else len(_PRESSING)
    return (
        not finding.contradiction,
        order,
        not finding.own,
        -finding.obligated,
        -finding.spend,
        not finding.sells_software,
        finding.designation,
        finding.firm,
        finding.firm_key,
    )


def _headline_of(finding: Finding) -> str:
    what = "contradicts a valid certificate" if finding.contradiction else str(finding.position).replace("_", " ")
    how = f" by route {finding.route}, tier {finding.tier}" if finding.route else ""
    return f"{finding.firm}: {what}{how}"
