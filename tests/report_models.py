"""Report models to render: a lifelike one (`model`), one with nothing in it (`empty_model`), and one whose every
text is an attack (`hostile_model`, made by `poison`, which keeps keys that belong together equal)."""

# ruff: noqa: E501  (a table keeps one case per line)
from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import Enum
from itertools import cycle, pairwise
from typing import Any, Protocol

import pytest
from msgspec import Struct, structs

from analyzer.report import model as m
from analyzer.report.model.disclosure import FIELDS
from analyzer.report.tables.concentration import Concentration
from analyzer.report.tables.contracts_not_on_file import OffFile
from analyzer.report.tables.rejected import Rejected
from analyzer.vocabulary import (
    Answer,
    Cell,
    CertificateState,
    EvidenceClass,
    FileStatus,
    Polarity,
    Position,
    Problem,
    Route,
    Rung,
    SheetKind,
    State,
    Test,
    Verdict,
)

PAYLOADS = (
    "<script>window.pwned=1</script>",
    "</script><script>window.pwned=1</script>",
    "<img src=x onerror=window.pwned=1>",
    '"><svg onload=window.pwned=1>',
    "<a href='https://evil.example/x'>click</a>",
    '<a href="javascript:window.pwned=1">js</a>',
    "<b>bold</b><br>next",
    "<iframe src=https://evil.example></iframe>",
    "<style>*{display:none}</style>",
    "<link rel=stylesheet href=https://evil.example/a.css>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<!-- comment --><![CDATA[x]]>",
    "--></title></style></textarea></details>",
    "{{ 7*7 }}{% raw %}{# x #}",
    "${window.pwned=1}`${1}`",
    "%{customdata[0]} %{x} %{label}",
    "$\\href{javascript:window.pwned=1}{x}$",
    "=HYPERLINK(\"https://evil.example\",\"x\")",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r\n=1+1",
    "=cmd|' /C calc'!A0",
    "'; DROP TABLE firm; --",
    "line\u2028and\u2029paragraph",
    "\u202eoverride\u202c \u200bzero\u00adsoft",
    "control\x00\x0b\x1f\x7f end \ufffe\uffff",
    "<svg><script>window.pwned=1</script></svg>",
    "<math><mtext></mtext><script>window.pwned=1</script></math>",
    "<body onload=window.pwned=1>",
    "<details open ontoggle=window.pwned=1>",
    "<input autofocus onfocus=window.pwned=1>",
    "<video><source onerror=window.pwned=1></video>",
    "<object data=javascript:window.pwned=1>",
    "<embed src=https://evil.example/x.swf>",
    "<base href=https://evil.example/>",
    "<form action=https://evil.example/><input type=submit>",
    "<template><img src=x onerror=window.pwned=1></template>",
    "<noscript><img src=x onerror=window.pwned=1></noscript>",
    "' onmouseover='window.pwned=1",
    '" autofocus onfocus="window.pwned=1',
    "javascript:window.pwned=1",
    "data:text/html,<script>window.pwned=1</script>",
    "<sub>sub</sub><sup>sup</sup><span style='font-size:99px'>big</span>",
    "&#x3c;script&#x3e;window.pwned=1&#x3c;/script&#x3e;",
    "\u003cscript\u003ewindow.pwned=1\u003c/script\u003e",
    "<scr\x00ipt>window.pwned=1</scr\x00ipt>",
    "&lt;script&gt;window.pwned=1&lt;/script&gt; &amp; &#60;b&#62;",
    "x" * 2000,
)  # fmt: skip
D1, D2 = "anthropic", "section-889"
OWN, FIELD, BRIGHT = "uei:HLVRSN7DQ2K4", "uei:HLVFLD3RM8P1", "uei:BRGHTQ5ZN6W9"
TESTS = (Test.USE, Test.PERFORMANCE, Test.PROVIDE, Test.DEALINGS, Test.DEPENDENCE)
LETTERS = dict(zip("DEU0-CRW", Position, strict=True))
NEXT = {
    "E": "Tell the contracting officer; plan the replacement of {what}.",
    "U": "Ask whether {what} is in use, and for which contracts.",
    "0": "Ask: nothing on record says what software this firm uses.",
    "-": "Ask for a signed certificate.",
    "C": "Nothing; the certificate runs until 2026-12-31.",
    "D": "None: this is the designated vendor.",
}
FIRMS = (  # designation, key, name, uei, cage, standings under TESTS, route, tier, class, contracts, obligated, what
    (D1, OWN, "Halvorsen Defense Systems, Inc.", "HLVRSN7DQ2K4", "7HDS2", "EEUEE", "direct", 1, "observed", 6, "48215300.00", "Claude Enterprise"),
    (D1, BRIGHT, "Brightquill Software LLC", "BRGHTQ5ZN6W9", "8BQS1", "EUEEE", "embedded", 2, "stated", 2, "3120455.17", "Brightquill Draft"),
    (D1, "name:cobalt ridge analytics", "Cobalt Ridge Analytics", "", "9CRA4", "EUUEE", "resale", 2, "observed", 1, "912000.00", "Claude on Amazon Bedrock"),
    (D1, "uei:NRTHLN2XW7T5", "Northline Avionics Corp", "NRTHLN2XW7T5", "1NAC7", "----E", "subcontract", 3, "stated", 3, "12750000.00", "a subcontractor's tool"),
    (D1, "uei:VNTRRL8MC3J2", "Ventral Logistics Group", "VNTRRL8MC3J2", "", "UUUUU", "direct", 1, "inferred", 1, "288900.50", "the assistant in its chat tool"),
    (D1, FIELD, "Halvorsen Field Services LLC", "HLVFLD3RM8P1", "7HFS9", "UU-UU", "affiliate", 2, "stated", 4, "6044120.99", "what its parent uses"),
    (D1, "name:desert mesa machining", "Desert Mesa Machining", "", "", "00000", None, None, None, 2, "455010.00", ""),
    (D1, "name:tri county janitorial", "Tri-County Janitorial", "", "", "00000", None, None, None, 0, "0.00", ""),
    (D1, "uei:PHLNTH4RP9C6", "Philanthropic Data Trust", "PHLNTH4RP9C6", "4PDT3", "-----", None, None, None, 1, "150000.00", ""),
    (D1, "uei:KSTRLW6YB1V8", "Kestrel & Wren Engineering", "KSTRLW6YB1V8", "2KWE5", "C-C-C", None, None, None, 2, "7801250.00", ""),
    (D1, "uei:SNTNLR9PD4F7", "Sentinel Ridge Optics", "SNTNLR9PD4F7", "3SRO8", "C----", None, None, None, 1, "990000.00", ""),
    (D1, "name:anthropic", "Anthropic PBC", "", "", "DDDDD", None, None, None, 0, "0.00", ""),
    (D2, OWN, "Halvorsen Defense Systems, Inc.", "HLVRSN7DQ2K4", "7HDS2", "-----", None, None, None, 6, "48215300.00", ""),
    (D2, "uei:NRTHLN2XW7T5", "Northline Avionics Corp", "NRTHLN2XW7T5", "1NAC7", "E-UEE", "direct", 1, "observed", 3, "12750000.00", "Hikvision DS-2CD2143"),
    (D2, "name:aztec environmental", "Aztec Environmental", "", "", "00000", None, None, None, 1, "75250.00", ""),
)  # fmt: skip


def finding(row: tuple[Any, ...]) -> m.Finding:
    designation, key, name, uei, cage, letters, route, tier, cls, contracts, obligated, what = row
    reasons = {"E": f"{name} uses {what}: proven by a cell.", "U": f"A cell points to {what}; nothing proves it.",
               "0": "Too little is on record to judge by.", "-": "Enough is on record, and nothing points there.",
               "C": "A valid certificate is on file.", "D": "The designated vendor's own record."}  # fmt: skip
    standings = tuple(m.Standing(t, LETTERS[x], reasons[x]) for t, x in zip(TESTS, letters, strict=True))
    path = f"{name} uses {what}, made by {'Hikvision' if designation == D2 else 'Anthropic PBC'}" if route else ""
    return m.Finding(
        designation, key, name, uei, cage, key in (OWN, FIELD), standings[0].position, standings,
        "A certificate signed 2026-01-12 says no; an invoice of 2026-02-20 says yes." if key == BRIGHT else "",
        Route(route) if route else None, tier, EvidenceClass(cls) if cls else None,
        "payments, software inventory" if letters[0] in "EUC-" else "name only",
        contracts, Decimal(obligated), Decimal("1250.40") * contracts,
        {"C": "valid until 2026-12-31", "E": "contradicted" if key == BRIGHT else ""}.get(letters[0], ""),
        NEXT[letters[0]].format(what=what), path, "",
        ("Its own staff use Claude internally; this does not change its customers' positions.",) if tier == 2 else (),
        covered_contracts=max(contracts - 1, 0), covered_obligated=Decimal(obligated) if contracts > 1 else Decimal(0),
    )  # fmt: skip


def note(name: str, sentence: str, status: str, on: date | None, confidence: str) -> m.AuthorityNote:
    return m.AuthorityNote(
        name.lower(), name, "10 U.S.C. 3252", status, on, status == "active", False, sentence,
        "https://example.org/act.pdf", confidence, "Department of Defense (097)",
        (Test.USE,), "D.C. Cir. 26-1049" if name == "DoD" else "", "", ()
    )  # fmt: skip


DESIGNATIONS = (
    m.DesignationNote(
        D1, "Anthropic", ("Anthropic PBC",), Test.USE, "Announced as a supply-chain risk in early 2026.",
        "We do not use the covered vendor's products in our operations.",
        (note("DoD", "Announced 2026-02-27; whether an order was issued is disputed.", "unknown", date(2026, 2, 27), "secondary"),
         note("FASC", "No order found as of the scan's date.", "proposed", None, "unverified")),
        ("One source gives a 180-day phase-out, another gives six months.",), "a" * 64),
    m.DesignationNote(
        D2, "Section 889", ("Huawei", "ZTE", "Hytera", "Hikvision", "Dahua"), Test.USE, "In force since 2019.", "",
        (note("Congress", "In force since 2020-08-13 (part B).", "active", date(2020, 8, 13), "verified"),), (), "b" * 64),
)  # fmt: skip
MENTIONS = (  # designation, key, file, sheet, row, column, text, term, marked, rung, score, polarity, verdict, reason
    (D1, OWN, "saas_inventory.xlsx", "Tools", 14, "Application", "Claude Enterprise (120 seats)", "Claude Enterprise", "Claude Enterprise", "name_exact", 100, "affirmed", "match", "The product's name, as is."),
    (D1, BRIGHT, "subcontractors.xlsx", "Answers", 9, "AI models in the product", "Yes: Claude Sonnet 4.5 drafts text", "Claude", "Claude Sonnet 4.5", "model", 98, "affirmed", "match", "A model name, and the answer says yes."),
    (D1, BRIGHT, "sbom/draft.cdx.json", "components", 212, "purl", "pkg:pypi/anthropic@0.40.0", "anthropic", "pkg:pypi/anthropic", "package", 100, "affirmed", "match", "The vendor's own package."),
    (D1, "name:cobalt ridge analytics", "payments_fy26.csv", "", 1203, "Description", "AWS Bedrock - Anthropic Claude tokens Feb", "Anthropic", "Anthropic Claude", "name_exact", 100, "affirmed", "match", "Vendor and product named in an invoice line."),
    (D1, "uei:VNTRRL8MC3J2", "subcontractors.xlsx", "Answers", 17, "Do you use Claude?", "maybe, pilot pending", "Claude", "Claude", "mention", 60, "unclear", "possible", "The heading names the product; the answer is neither yes nor no."),
    (D1, "uei:PHLNTH4RP9C6", "vendor_master.xlsx", "Vendors", 41, "Vendor", "PHILANTHROPIC DATA TRUST", "Anthropic", "ANTHROPIC", "name_near", 40, "unclear", "rejected", "The term stands inside a longer word."),
    (D1, "name:desert mesa machining", "vendor_master.xlsx", "Vendors", 58, "Contact", "Claude Moreau", "Claude", "Claude", "name_weak", 20, "unclear", "rejected", "A given name in a contact column."),
    (D2, "uei:NRTHLN2XW7T5", "payments_fy26.csv", "", 877, "Description", "6x Hikvision DS-2CD2143 camera", "Hikvision", "Hikvision", "name_exact", 100, "affirmed", "match", "The vendor's name, as is."),
    (D2, "name:aztec environmental", "vendor_master.xlsx", "Vendors", 12, "Vendor", "AZTEC ENVIRONMENTAL", "ZTE", "ZTE", "name_near", 30, "unclear", "rejected", "The term stands inside a longer word."),
)  # fmt: skip
NAMES = {row[1]: row[2] for row in FIRMS}


def mention(row: tuple[Any, ...]) -> m.Evidence:
    designation, key, file, sheet, number, column, text, term, marked, rung, score, polarity, verdict, reason = row
    cell = Cell(file, sheet, number, column, text)
    return m.Evidence(
        designation,
        key,
        NAMES[key],
        cell,
        term,
        marked,
        Rung(rung),
        score,
        Polarity(polarity),
        Verdict(verdict),
        reason,
    )


def path(found: m.Finding) -> m.Path:
    assert found.route and found.tier and found.evidence_class
    chain = [found.firm, *(f"Tier {n} of {found.firm}" for n in range(2, found.tier + 1))]
    chain.append("Anthropic PBC" if found.designation == D1 else "Hikvision")
    cell = Cell("subcontractors.xlsx", "Answers", 9, "Tool", "Claude")
    proven = found.evidence_class in (EvidenceClass.OBSERVED, EvidenceClass.STATED)
    hops = tuple(
        m.Hop(a, b, "uses", found.evidence_class, State.CURRENT, proven, cell, f"{a} uses {b}.")
        for a, b in pairwise(chain)
    )
    tests = tuple(s.test for s in found.standings if s.position is Position.EXPOSED)
    return m.Path(found.designation, found.firm_key, found.firm, found.route, found.tier, found.evidence_class, proven,
                  tests, found.path + ".", hops)  # fmt: skip


def contract(number: int, found: m.Finding) -> m.Contract:
    cell = Cell("contracts.csv", "", number + 2, "Award ID", f"FA8650-24-C-{number:04d}")
    return m.Contract(
        f"CONT_AWD_FA865024C{number:04d}_9700", f"FA865024C{number:04d}", "", "Department of Defense", found.firm_key,
        found.firm, found.obligated, found.obligated * 2, date(2027, 9, 30), number % 4 != 3, found.position,
        (found.firm,), "Avionics test support", cell, D1,
    )  # fmt: skip


ANSWERS = {
    Position.EXPOSED: Answer.CONTRARY_EVIDENCE,
    Position.UNRESOLVED: Answer.ASK_FIRST,
    Position.NO_DATA: Answer.ASK_FIRST,
}


def clause(award: m.Contract) -> m.ClauseAnswer:
    answer = ANSWERS.get(award.position, Answer.NO_CONTRARY_EVIDENCE) if award.covered else Answer.NOT_COVERED
    if award.firm_key == BRIGHT:
        answer = Answer.DISCLOSE_OR_REPORT
    due = date(2026, 4, 1) if award.firm_key == OWN else None
    return m.ClauseAnswer(D1, "dod", "DFARS 252.239-7018", "FEB 2019", Test.USE, "clause", "comply; report", award.firm_key,
                          award.firm, award.contract_key, award.piid, answer,
                          f"Because the firm's position is {award.position}.", "3 business days after identification", due,
                          "by date")  # fmt: skip


def tallies(findings: tuple[m.Finding, ...]) -> tuple[m.Tally, ...]:
    order = [(d, p) for d in (D1, D2) for p in Position]
    groups = [(d, p, [f for f in findings if (f.designation, f.position) == (d, p)]) for d, p in order]
    return tuple(
        m.Tally(d, Test.USE, p, len(g), sum(f.contracts for f in g), sum((f.obligated for f in g), Decimal("0.00")))
        for d, p, g in groups
    )


def lifelike() -> m.ReportModel:
    findings = tuple(finding(row) for row in FIRMS)
    contracts = tuple(contract(n, f) for n, f in enumerate(f for f in findings if f.contracts and f.designation == D1))
    pressing = tuple(f for f in findings if f.position in (Position.EXPOSED, Position.UNRESOLVED))
    certificate = m.Certificate(
        BRIGHT, "Brightquill Software LLC", D1, "We do not use the covered vendor's products.", "use", "J. Okafor",
        date(2026, 1, 12), date(2026, 12, 31), CertificateState.CONTRADICTED,
        Cell("certificates.xlsx", "On file", 6, "Statement", "We do not use the covered vendor's products."),
    )  # fmt: skip
    return m.ReportModel(
        m.REPORT_SCHEMA,
        m.Run(date(2026, 3, 16), "0.1.0", {"duckdb": "2.0.0", "plotly": "7.1.0", "python": "3.11"},
              "CUI // example marking", "A. Analyst", ("Halvorsen Defense Systems, Inc.", "Halvorsen Field Services LLC"), None),
        DESIGNATIONS,
        (m.Headline(D1, "3 of 12 firms are exposed to Anthropic under the test of use.", "2 more are unresolved. 1 certificate is contradicted."),
         m.Headline(D2, "1 of 3 firms is exposed to Section 889 under the test of use.", "1 is without enough data.")),
        tallies(findings),
        tuple(m.Urgent(f.designation, f.firm_key, f.firm, f"Position {f.position}.", f.next_step, f.obligated) for f in pressing),
        m.Findings.of(findings), m.Answers.of(map(clause, contracts)), tuple(path(f) for f in findings if f.route),
        tuple(mention(row) for row in MENTIONS), contracts, (certificate,),
        (m.InputFile("contracts.csv", "c" * 64, 40_211, FileStatus.READ, ""),
         m.InputFile("payments_fy26.csv", "d" * 64, 1_200_411, FileStatus.READ, ""),
         m.InputFile("old_list.xls", "e" * 64, 9_112, FileStatus.REFUSED, "old_list.xls is locked with a password: save it without one."),
         m.InputFile("notes.pdf", "f" * 64, 120_004, FileStatus.IGNORED, "Not a table.")),
        (m.SheetNote("payments_fy26.csv", "", SheetKind.PAYMENTS, 3, 1880, 1878, 2, {"supplier": "Payee", "amount": "Paid"},
                     Decimal("4410233.18"), ("Title rows above the header.",)),
         m.SheetNote("contracts.csv", "", SheetKind.CONTRACTS, 1, 12, 12, 0, {"firm": "Recipient Name", "amount": "Total"}, Decimal("82151037.66"), ())),
        (Problem("", "", "2 exposed or unresolved firms hang on contracts not on file (N00019-23-D-0045/0009).", loud=True),
         Problem("old_list.xls", "", "Not read: locked with a password.")),
        (m.Rule("Exposed needs proof", "A path whose every hop is observed or stated gives exposed."),
         m.Rule("Nothing is not clean", "No evidence found is not a certificate.")),
        (m.ChokePoint(D1, "exposed", "Own use at Brightquill Software LLC", 1, 2, Decimal("1250.40"), 2, 3, Decimal("2500.80")),),
        (m.ClearingStep(D1, "exposed", 1, "Own use at Brightquill Software LLC", "Have it end.", "Brightquill Software LLC",
                        "J. Okafor", 1, 2, Decimal("1250.40"), 3, Decimal("99.10"), annual_cost=Decimal("1200.00")),
         m.ClearingStep(D1, "exposed", 1, "Quill Desk", "Replace it.", "Brightquill Software LLC", "", 1, 2,
                        Decimal("1250.40"), 3, Decimal("99.10")),
         m.ClearingStep(D2, "unresolved", 1, "Camera", "Ask.", "Northline Avionics Corp", "", 1, 0, Decimal(0), 0, Decimal(0))),
        (m.Disclosure(D1, "dow", "FAR 52.204-29", "Dec 2023", BRIGHT, "Brightquill Software LLC", "K-1", "disclose or report",
                      tuple("known" if number % 3 == 0 else "to be supplied" for number in range(len(FIELDS)))),),
        "Inquiry by A. Analyst as of 2026-03-16 into 2 input files; not read: old_list.xls. Last review of SAM: to be supplied.",
        (m.Deadline(D1, "FAR 52.204-30 (Dec 2023)", "3 business days", date(2026, 3, 12), m.Timing.OVERDUE, None, None, "DIBNet", 1, 2, Decimal("1250.40")),
         m.Deadline(D1, "DFARS 252.239-7018 (FEB 2019)", "3 business days", date(2026, 4, 1), m.Timing.AHEAD, None, None, "the officer", 1, 6, Decimal("48215300.00")),
         m.Deadline(D1, "Certificate of Kestrel & Wren Engineering ends", "its period", date(2026, 12, 31), m.Timing.ENDING, None, None, "", 1, 0, Decimal(0)),
         m.Deadline(D2, "FAR 52.204-25 (Nov 2021)", "1 business day", None, m.Timing.NOT_ENTERED, date(2026, 3, 17), date(2026, 3, 31), "the officer", 2, 3, Decimal("75250.00"))),
        (m.Reach(Route.DIRECT, Test.USE, "exposed"), m.Reach(Route.AFFILIATE, Test.USE, "unresolved")),
        set_aside=(m.SetAside("", "name:in house", "In-house", "It names no organisation.", 3, Decimal("12.50"),
                              Cell("payments_fy26.csv", "", 17, "", "In-house")),),
        scopes=(m.ScopeTally(D1, Test.USE, "DoD (unknown); FASC (proposed)", 3, 2, 7, Decimal("48216550.40")),
                m.ScopeTally(D1, Test.DEALINGS, "no authority on file", 1, 0, 0, Decimal(0)),
                m.ScopeTally(D2, Test.USE, "Congress (active)", 1, 0, 1, Decimal("75250.00"))),
        tables=TABLES,
    )  # fmt: skip


TABLES: dict[str, tuple[Any, ...]] = {
    "rejected": (
        Rejected("payments_fy26.csv", "", 1882, "", "TOTAL", "A row of totals."),
        Rejected("payments_fy26.csv", "", 411, "Paid", "n/a", "Not an amount of money."),
    ),
    "concentration": (
        Concentration(D1, "exposed", "route", "direct", 2, 8, 3, Decimal("2500.80"), Decimal("10003.20")),
        Concentration(D1, "exposed", "product", "Quill Desk", 1, 8, 0, Decimal(0), Decimal(0)),
    ),
    "contracts_not_on_file": (
        OffFile("N00019-23-D-0045/0009", "no contract list names it", "subs.xlsx", "Subs", 23, (2, 5, 9), 3,
                ("Brightquill Software LLC", "Ventral Logistics Group")),
        OffFile("0007", "several contracts carry it", "subs.csv", "", 2, (3, 4), 1, ()),
    ),
}  # fmt: skip


def many(report: m.ReportModel, firms: int) -> m.ReportModel:
    """The report with each of its firms, and all that is said of them, again and again under other names.

    The own entities stay as few as they are: their copies are other firms.
    """
    copies = -(-firms // len({f.firm_key for f in report.findings}))

    def again(items: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(
            structs.replace(item, firm_key=f"{item.firm_key}-{n}", firm=f"{item.firm} {n}")
            for n in range(copies)
            for item in items
        )

    contracts = tuple(
        structs.replace(
            c,
            contract_key=f"{c.contract_key}-{n}",
            piid=f"{c.piid}{n}",
            firm_key=f"{c.firm_key}-{n}",
            firm=f"{c.firm} {n}",
            performers=tuple(f"{name} {n}" for name in c.performers),
        )
        for n in range(copies)
        for c in report.contracts
    )
    findings = m.Findings.of(
        structs.replace(f, own=f.own and f.firm_key.endswith("-0")) for f in again(tuple(report.findings))
    )
    return dataclasses.replace(
        report, findings=findings, paths=again(report.paths), evidence=again(report.evidence),
        answers=m.Answers.of(again(tuple(report.answers))), contracts=contracts,
    )  # fmt: skip


def poison(report: m.ReportModel, payloads: Iterable[str] = PAYLOADS) -> m.ReportModel:
    """Put a payload before every text of the model; equal texts stay equal, so that keys still join."""
    known: dict[str, str] = {"": ""}
    supply = cycle(payloads)

    def change(value: Any) -> Any:
        if isinstance(value, Enum) or value is None:
            return value
        if isinstance(value, str):
            if value not in known:
                known[value] = f"{next(supply)} {value}"
            return known[value]
        if isinstance(value, m.Findings | m.Answers):
            return type(value).of(map(change, value))
        if isinstance(value, tuple):
            return tuple(change(item) for item in value)
        if isinstance(value, dict):
            return {change(key): change(item) for key, item in value.items()}
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            names = [f.name for f in dataclasses.fields(value) if f.name != "tables"]
            return dataclasses.replace(value, **{name: change(getattr(value, name)) for name in names})
        if isinstance(value, Struct):
            return structs.replace(value, **{name: change(getattr(value, name)) for name in value.__struct_fields__})
        return value

    tables = {name: change(rows) for name, rows in report.tables.items()}  # the names of tables are ours
    changed: m.ReportModel = dataclasses.replace(change(report), tables=tables)
    return changed


@pytest.fixture(scope="session")
def model() -> m.ReportModel:
    return lifelike()


@pytest.fixture(scope="session")
def empty_model(model: m.ReportModel) -> m.ReportModel:
    """A scan that found no firm at all."""
    return m.ReportModel(model.schema, dataclasses.replace(model.run, marking=""), model.designations[:1],
                         (m.Headline(D1, "0 of 0 firms are exposed to Anthropic under the test of use", "nothing is on record"),), (), (), m.Findings.of(()), m.Answers.of(()), (), (), (), (), (), (), (), ())  # fmt: skip


@pytest.fixture(scope="session")
def large_model(model: m.ReportModel) -> m.ReportModel:
    """A scan of 5,000 firms."""
    return many(model, 5000)


@pytest.fixture(scope="session")
def hostile_model(model: m.ReportModel) -> m.ReportModel:
    return poison(model)


class Poison(Protocol):
    """Puts a payload before every text of a model."""

    def __call__(self, report: m.ReportModel, payloads: Iterable[str] = PAYLOADS) -> m.ReportModel: ...


@pytest.fixture(scope="session")
def poisoned() -> Poison:
    return poison
