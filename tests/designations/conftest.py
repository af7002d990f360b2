"""A small, whole designation file for the tests to break."""

from __future__ import annotations

import pytest

WHOLE = """\
id = "acme"
name = "Acme"
summary = "An invented determination."
checked_on = 2026-11-23
checked_against = "an invented record"
leading_test = "use"
conflicts = ["Sources disagree."]

[certificate]
title = "t"
text = "w"
source = "s"
confidence = "unverified"

[[vendors]]
id = "acme"
name = "Acme Corp"
terms = [
  { text = "Acme", kind = "legal_name", strength = "strong", source = "s", confidence = "verified" },
  { text = "Roadrunner", kind = "product", strength = "weak", source = "s", confidence = "secondary" },
]

[[authorities]]
id = "first"
name = "First authority"
legal_basis = "1 U.S.C. 1"
tests = ["use", "provide"]
agencies = { all = true }
events = [{ on = 2026-01-02, status = "active", text = "It is made.", source = "s", confidence = "secondary" }]

[[authorities.clauses]]
id = "C-1"
edition = "2026"
title = "t"
box = "does not use"
test = "use"
kind = "clause"
duties = ["comply", "report"]
source = "s"
confidence = "secondary"
deadline = { unit = "business_days", count = 3, source = "s", confidence = "secondary" }

[[patterns]]
vendor = "acme"
kind = "model"
regex = '\\bacme-[0-9]+\\b'
example = "Acme-12"
label = "Acme model id"
source = "s"
confidence = "verified"
"""


@pytest.fixture
def whole() -> str:
    return WHOLE
