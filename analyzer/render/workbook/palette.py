"""The colours of the workbook. A colour only ever repeats what the cell says in words; all pairs pass 4.5:1."""

from __future__ import annotations

INK = "1F2933"
MUTED = "52606D"
HEADER = "1F3A5F"
LINK = "0B5394"
TABS = {"guide": "1F3A5F", "result": "B42318", "detail": "B7791F", "source": "52606D"}

TO_FILL_IN = "FFF9DB"
RED, AMBER, GREY, BLUE, GREEN, VIOLET = "F8D7DA", "FDE9C4", "E4E7EB", "DCEBFA", "D5EFDC", "E8DEF5"
FILLS = {
    "exposed": RED,
    "cannot sign": RED,
    "contradicted": RED,
    "refused": RED,
    "match": RED,
    "unresolved": AMBER,
    "ask first": AMBER,
    "sign with disclosure": AMBER,
    "possible": AMBER,
    "recertify": AMBER,
    "expired": AMBER,
    "undated": AMBER,
    "not yet valid": AMBER,
    "no_data": GREY,
    "ignored": GREY,
    "not covered": GREY,
    "rejected": GREY,
    "no_evidence": BLUE,
    "certified": GREEN,
    "can sign": GREEN,
    "valid": GREEN,
    "remediated": GREEN,
    "waived": GREEN,
    "designated": VIOLET,
}
