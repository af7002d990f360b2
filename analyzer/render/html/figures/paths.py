"""How the dependence runs: from firms through what they use, buy and subcontract to the designated vendor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from msgspec import structs

from analyzer.render.html.figures.chart import (
    Chart,
    TwinTable,
    chart_label,
    chart_title,
    finish_figure,
    linked_count,
    make_trace,
)
from analyzer.render.wording import fragment, quoted_words
from analyzer.report.model import DesignationNote, Path, ReportModel
from analyzer.text.phrases import count_noun, shorten
from analyzer.vocabulary import EvidenceClass

TITLE = "How the paths run"
HOVER = 300  # letters of a label under the pointer
NODES, LINKS = 40, 80  # at 500 nodes a Sankey is a solid tangle
Link = tuple[str, str]


def paths_chart(chart_id: str, model: ReportModel, note: DesignationNote) -> Chart:
    """A Sankey of the firms' best paths; as many whole paths as fit, the proven and short ones first."""
    paths = [_to_one_vendor(path, note) for path in model.paths if path.designation == note.designation and path.hops]
    title = chart_title(TITLE, model, note)
    if not paths:
        message = "No path leads from any firm to the designated vendor."
        return Chart(chart_id, title, message, None, TwinTable(("From", "To", "Paths"), ()))
    chosen = _chosen_paths(sorted(paths, key=lambda p: (not p.proven, p.tier, p.firm_key, p.route)))
    links, backward = _count_links(chosen)
    rows = tuple((a, b, linked_count(n, _rows_behind(note.designation, a, note))) for (a, b), n in links.items())
    table = TwinTable(("From", "To", "Paths"), rows, 2)
    height = 150 + 34 * min(NODES, len({firm for link in links for firm in link}))
    remark = _chart_remark(len(paths) - len(chosen), backward)
    figure = _sankey_figure(note, links, chosen, height)
    return Chart(chart_id, title, _chart_message(paths), figure, table, height, remark, wide=True)


def _to_one_vendor(path: Path, note: DesignationNote) -> Path:
    """The path to the vendor itself, under one name: rows name it by its products, by card descriptors, and misspelt."""
    *before, last = path.hops
    words = last.supplier.casefold()
    named = [vendor for vendor in note.vendors if vendor.split()[0].casefold() in words]
    vendor = note.name if len(note.vendors) == 1 else named[0] if named else last.supplier
    return structs.replace(path, hops=(*before, structs.replace(last, supplier=vendor)))


def _rows_behind(designation: str, name: str, note: DesignationNote) -> str:
    """The paths that name a firm or product; of the vendor itself all."""
    return fragment("paths", designation=designation, q="" if name == note.name else quoted_words(name))


def _chart_message(paths: Sequence[Path]) -> str:
    last = Counter(name for path in paths for name in {hop.supplier for hop in path.hops[:-1]})
    if not last:
        return "Every path is one step long: the firms depend on the designated vendor directly."
    name, through = min(last.items(), key=lambda item: (-item[1], item[0]))
    if through == 1:
        verb = "leads" if (indirect := sum(len(path.hops) > 1 for path in paths)) == 1 else "lead"
        return (
            f"{indirect:,} of {len(paths):,} paths {verb} through others, each through its own: no supplier stands out."
        )
    return f"{through:,} of {len(paths):,} paths run through {shorten(name, 80)}: the first place to ask."


def _chart_remark(left_out: int, backward: int) -> str:
    said = [
        f"{count_noun(left_out, 'further path stands', 'further paths stand')} in the table of all paths below."
        if left_out
        else ""
    ]
    said.append(
        f"{count_noun(backward, 'step that runs in a circle is', 'steps that run in a circle are')} not drawn."
        if backward
        else ""
    )
    return " ".join(text for text in said if text)


def _chosen_paths(paths: Sequence[Path]) -> list[Path]:
    chosen: list[Path] = []
    nodes: set[str] = set()
    links: set[Link] = set()
    for path in paths:
        new_links = links | {(hop.consumer, hop.supplier) for hop in path.hops}
        new_nodes = nodes | {name for link in new_links for name in link}
        if len(new_nodes) <= NODES and len(new_links) <= LINKS:
            chosen.append(path)
            nodes, links = new_nodes, new_links
    return chosen


def _count_links(paths: Sequence[Path]) -> tuple[dict[Link, int], int]:
    """Links with the number of paths along them; each comes nearer to the vendor, so that none runs in a circle."""
    distance: dict[str, int] = {}
    for path in paths:
        for steps, hop in enumerate(reversed(path.hops)):
            distance[hop.supplier] = min(steps, distance.get(hop.supplier, steps))
            distance[hop.consumer] = min(steps + 1, distance.get(hop.consumer, steps + 1))
    every = Counter((hop.consumer, hop.supplier) for path in paths for hop in path.hops)
    forward = {link: n for link, n in sorted(every.items()) if distance[link[0]] > distance[link[1]]}
    return forward, len(every) - len(forward)


def _sankey_figure(note: DesignationNote, links: dict[Link, int], paths: Sequence[Path], height: int) -> dict[str, Any]:
    names = sorted({name for link in links for name in link})
    at = {name: n for n, name in enumerate(names)}
    vendors = {path.hops[-1].supplier for path in paths}
    proven = {(h.consumer, h.supplier) for p in paths for h in p.hops if h.proven and _is_strong(h.evidence_class)}
    sankey = make_trace(
        "sankey",
        arrangement="fixed",
        node={
            "label": [chart_label(name, 32) for name in names],
            "customdata": [[_rows_behind(note.designation, name, note), chart_label(name, HOVER)] for name in names],
            "hovertemplate": "%{customdata[1]} · paths: %{value}<extra></extra>",
            "color": ["#b8460b" if name in vendors else "#4d7ea8" for name in names],
            "line": {"width": 0},
            "pad": 18,
            "thickness": 12,
        },
        link={
            "source": [at[consumer] for consumer, _ in links],
            "target": [at[supplier] for _, supplier in links],
            "value": list(links.values()),
            "customdata": [
                [
                    _rows_behind(note.designation, consumer, note),
                    f"{chart_label(consumer, HOVER)} to {chart_label(supplier, HOVER)}",
                ]
                for consumer, supplier in links
            ],
            "hovertemplate": "%{customdata[1]} · paths: %{value}<extra></extra>",
            "color": ["rgba(77,126,168,.55)" if link in proven else "rgba(134,141,152,.28)" for link in links],
        },
    )
    return finish_figure([sankey], height)


def _is_strong(evidence_class: EvidenceClass) -> bool:
    return evidence_class in (EvidenceClass.OBSERVED, EvidenceClass.STATED)
