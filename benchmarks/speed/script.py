"""The same job as an analyst would script it in an afternoon: pandas, openpyxl, RapidFuzz, networkx.

    python script.py payments FILE OUT      which payments are the vendor's, and which firms that exposes
    python script.py dependencies PATH OUT  which firms depend on the vendor, through any number of tiers (a folder or a workbook)

It is written as well as such scripts are: distinct texts are compared once, all of them at a time, and files are read once.
It writes `flagged.xlsx` and `firms.xlsx`, and knows only these layouts, these names and plain yeses: no column is
recognised, no negation understood, nothing proven by a cell.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import networkx as nx
import pandas as pd
from rapidfuzz import fuzz, process, utils

OWN = "Own Corp"
VENDOR = "Anthropic, PBC"
NAMES = ("anthropic", "anthropic pbc")
# "claude" alone is a given name
PRODUCTS = ("anthropic", "claude team", "claude enterprise", "claude pro", "claude code", "claude api", "claude ai")
STATEMENTS = ("use claude", "uses claude", "using claude", "use anthropic", "uses anthropic", "using anthropic")
AT_LEAST = 90
AS_OF = pd.Timestamp("2026-09-15")
PAST_AFTER = pd.DateOffset(months=18)


def flagged(texts: pd.Series, terms: Sequence[str]) -> pd.Series:
    """Which texts hold one of the terms, or nearly so. Each distinct text is compared once."""
    distinct = texts.dropna().unique()
    scores = process.cdist(
        distinct, terms, scorer=fuzz.token_set_ratio, processor=utils.default_process, score_cutoff=AT_LEAST, workers=-1
    )
    return texts.isin(distinct[scores.max(axis=1) >= AT_LEAST])


def payments(path: Path, out: Path) -> None:
    """Flag the payments that are the vendor's or for its product, and the firms that they expose."""
    paid = pd.read_excel(path, dtype=str, engine="openpyxl") if path.suffix == ".xlsx" else pd.read_csv(path, dtype=str)
    to_vendor = flagged(paid["Vendor Name"], NAMES)
    for_product = flagged(paid["Description"], PRODUCTS)
    found = paid[to_vendor | for_product].copy()
    found.insert(0, "row", found.index + 2)  # the header is row 1
    found.to_excel(out / "flagged.xlsx", index=False)

    # Exposed: who buys from the vendor or buys its product, and who sells it to them; a relation that ended long ago is none,
    # and so is one that is only to come.
    found["on"] = pd.to_datetime(found["Payment Date"], format="%m/%d/%Y")
    found = found[found["on"] <= AS_OF]
    sellers = found[for_product & ~to_vendor]
    last = sellers.groupby("Vendor Name")["on"].max()
    exposed = list(last[last >= AS_OF - PAST_AFTER].index)
    if len(found) and found["on"].max() >= AS_OF - PAST_AFTER:
        exposed.append(OWN)
    pd.DataFrame({"firm": sorted(exposed)}).to_excel(out / "firms.xlsx", index=False)


def dependencies(path: Path, out: Path) -> None:
    """Which firms use the product themselves, and which stand above them; with the contracts that hang on each."""
    register, inventory, subcontracts, contracts = read_sheets(path)
    names_vendor = flagged(inventory["Vendor"], NAMES)
    names_product = flagged(inventory["Product"], PRODUCTS)
    states_use = flagged(register["Notes"], STATEMENTS)
    own_use = {*inventory[names_vendor | names_product]["Company"], *register[states_use]["Legal Business Name"]}

    graph = nx.from_pandas_edgelist(
        subcontracts, "Subcontractor", "Prime Contractor", create_using=nx.DiGraph
    )  # exposure runs from a subcontractor to its prime
    graph.add_edges_from((VENDOR, firm) for firm in own_use)
    paths = nx.single_source_shortest_path(graph, VENDOR)
    del paths[VENDOR]

    findings = pd.DataFrame(
        {
            "firm": list(paths),
            "tier": [len(steps) - 1 for steps in paths.values()],
            "path": [" < ".join(steps) for steps in paths.values()],
        }
    )
    held = contracts.assign(dollars=pd.to_numeric(contracts["total_obligated_amount"]))
    held = held.groupby("recipient_name").agg(contracts=("award_id_piid", "count"), obligated=("dollars", "sum"))
    findings = findings.merge(held, how="left", left_on="firm", right_index=True).sort_values("firm")
    findings.to_excel(out / "firms.xlsx", index=False)
    inventory[names_vendor | names_product].to_excel(out / "flagged.xlsx", index=False)


def read_sheets(path: Path) -> list[pd.DataFrame]:
    """The four tables, from the sheets of one workbook or from the files of a folder."""
    names = ("register", "inventory", "subcontracts", "contracts")
    if path.is_file():
        sheets = pd.read_excel(path, sheet_name=None, dtype=str, engine="openpyxl")
        return [sheets[name.capitalize()] for name in names]
    register = pd.read_excel(path / "register.xlsx", dtype=str, engine="openpyxl")
    return [register, *(pd.read_csv(path / f"{name}.csv", dtype=str) for name in names[1:])]


if __name__ == "__main__":
    job, given, results = sys.argv[1:]
    Path(results).mkdir(parents=True, exist_ok=True)
    {"payments": payments, "dependencies": dependencies}[job](Path(given), Path(results))
