"""What is exposed through a unit at all: by one way among others, or by its only one."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.assessing.clearing.remaining_exposure import ExposureTotals, RemainingExposure


def weigh_through(hanging: RemainingExposure, units: Sequence[int], names: Sequence[str]) -> list[ExposureTotals]:
    """Per unit the firms that a way through it reaches, and their contracts; while nothing is removed yet.

    A firm is not exposed through itself, nor through a state that itself rests on that firm, its own direct use apart.
    """
    origins = _exposure_through(hanging, units, names)
    marks: dict[int, int] = {}
    for bit, (_, _, states) in enumerate(origins):
        for state in states:
            marks[state] = marks.get(state, 0) | 1 << bit
    mark = hanging.graph.marked_from(marks)
    alike: dict[int, list[int]] = {}
    for firm, target in enumerate(hanging.targets):
        met = 0
        for state in target.states:
            met |= mark[state]
        alike.setdefault(met, []).append(firm)
    passed: dict[int, set[int]] = {unit: set() for unit in units}
    for met, firms in alike.items():
        for bit, (unit, shut_out, _) in enumerate(origins):
            if met >> bit & 1:
                passed[unit].update(firm for firm in firms if firm not in shut_out)
    return [_totals_of(hanging, passed[unit]) for unit in units]


def _exposure_through(
    hanging: RemainingExposure, units: Sequence[int], names: Sequence[str]
) -> list[tuple[int, frozenset[int], list[int]]]:
    """(unit, firms that are not exposed through them, states) for the states of each unit."""
    graph = hanging.graph
    firm_of = {target.unit: firm for firm, target in enumerate(hanging.targets)}
    found: dict[tuple[int, frozenset[int]], list[int]] = {}
    for unit in units:
        for state in graph.states_of[unit]:
            held = graph.sets.units(max(graph.held[state], 0))
            firms = {firm_of[each] for each in held if each in firm_of}
            if names[unit].startswith("d:"):
                firms = {firm for firm in firms if hanging.targets[firm].firm_key != names[unit][2:]}
            found.setdefault((unit, frozenset(firms)), []).append(state)
    return [(unit, firms, states) for (unit, firms), states in found.items()]


def _totals_of(hanging: RemainingExposure, firms: set[int]) -> ExposureTotals:
    stakes = {at for firm in firms for at in hanging.stakes_of[firm]}
    return ExposureTotals(len(firms), len(stakes), sum(hanging.stakes[at].obligated for at in stakes))
