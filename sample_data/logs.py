"""What machines and departments say: requests that went through or were blocked, and answers that speak for one team only."""

from __future__ import annotations

from collections.abc import Iterator

from sample_data.firms import Case
from sample_data.table import Row, Table

PROXY_HEADINGS = ("Time", "User", "Host", "Action", "Bytes sent")
# Nobody reached the page of row 1 and 4; rows 3 and 6 are observed use of whoever runs this proxy.
PROXY: tuple[Row, ...] = (
    ("2026-08-03 08:14", "d.marsh", "www.claude.ai", "Blocked", "0"),
    ("2026-08-03 08:15", "d.marsh", "en.wikipedia.example", "Allowed", "5120"),
    ("2026-08-04 10:02", "svc-bids", "api.anthropic.com", "Allowed", "88231"),
    ("2026-08-04 11:40", "r.odell", "www.claude.ai", "Blocked", "0"),
    ("2026-08-05 09:30", "r.odell", "intranet.meridian.example", "Allowed", "2044"),
    ("2026-08-05 16:21", "svc-bids", "api.anthropic.com", "Allowed", "91007"),
)
DEPARTMENT_HEADINGS = ("Company", "Department", "Claude", "ChatGPT")
# One department of a firm that has said nothing itself: it stays a firm without data.
DEPARTMENTS = (("fernstead", "Accounts payable", "No", "No"),)
LEDGER_HEADINGS = ("Vendor No.", "Vendor", "Document", "Date", "Amount")
LEDGER_TITLE = "Company: Meridian Sensor Technologies, LLC"
# The vendor's number stands on each row, its name on the first of its group only.
LEDGER: tuple[tuple[str, str, str, str, str], ...] = (
    ("V-1014", "bantian", "510221", "2026-02-11", "1,204.00"),
    ("V-1014", "", "510377", "2026-03-18", "860.50"),
    ("V-1014", "", "510590", "2026-05-07", "2,115.25"),
    ("V-1031", "pinnacre", "620118", "2026-04-02", "3,400.00"),
    ("V-1031", "", "620204", "2026-06-23", "1,750.00"),
)


def proxy(_: Case) -> Table:
    """Requests to the web, a name for no firm in it."""
    return Table("", "dependencies", PROXY_HEADINGS, lambda: iter(PROXY))


def departments(case: Case) -> Table:
    """What single departments answered."""
    return Table("", "dependencies", DEPARTMENT_HEADINGS, lambda: _departments(case))


def ledger(case: Case) -> Table:
    """A purchase ledger as an accounting program prints it, with its total at the end."""
    below: tuple[Row, ...] = (("Total", "", "", "", "9,329.75"),)
    return Table(
        "By vendor", "payments", LEDGER_HEADINGS, lambda: _ledger(case), ((LEDGER_TITLE,), ()), below, amount_at=4
    )


def _departments(case: Case) -> Iterator[Row]:
    for key, department, *answers in DEPARTMENTS:
        yield case.name(key), department, *answers


def _ledger(case: Case) -> Iterator[Row]:
    for number, key, *rest in LEDGER:
        yield number, case.name(key) if key else "", *rest
