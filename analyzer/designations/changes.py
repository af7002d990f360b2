"""What differs between two designations of one id: what a person who updates a file has to know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, structs

from analyzer.designations.model import Authority, Designation, Vendor

_WHOLE = ("name", "summary", "checked_on", "checked_against", "leading_test", "conflicts", "certificate")


def designation_changes(old: Designation, new: Designation) -> Iterator[str]:
    """A line for each event, clause, vendor, term and pattern that is new, gone or changed, and for what is said of all."""
    for name in _WHOLE:
        if getattr(old, name) != getattr(new, name):
            yield f"{name}: {_value_text(getattr(old, name))} -> {_value_text(getattr(new, name))}"
    yield from _authority_changes(old, new)
    yield from _vendor_changes(old, new)
    patterns = (
        {pattern.regex: pattern for pattern in old.patterns},
        {pattern.regex: pattern for pattern in new.patterns},
    )
    yield from _record_changes("pattern", *patterns)


def _value_text(value: object) -> str:
    text = "none" if value is None else str(value)
    return text if len(text) <= 80 else f"{text[:77]}..."


def _authority_changes(old: Designation, new: Designation) -> Iterator[str]:
    before, after = ({authority.id: authority for authority in one.authorities} for one in (old, new))
    for name, authority in after.items():
        former = before.get(name)
        if former is None:
            yield f"authority {name}: new"
        yield from _record_changes(f"{name}: event", _events_of(former), _events_of(authority))
        yield from _record_changes(f"{name}: clause", _clauses_of(former), _clauses_of(authority))
        if former and _frame_of(former) != _frame_of(authority):
            yield f"authority {name}: changed ({', '.join(_changed_fields(former, authority))})"
    yield from (f"authority {name}: gone" for name in before.keys() - after.keys())


def _frame_of(authority: Authority) -> Authority:
    return structs.replace(authority, events=(), clauses=())


def _events_of(authority: Authority | None) -> dict[str, Struct]:
    return {f"of {event.on}, {event.text}": event for event in authority.events} if authority else {}


def _clauses_of(authority: Authority | None) -> dict[str, Struct]:
    clauses = authority.clauses if authority else ()
    return {f"{clause.id} ({clause.edition}), {clause.test}": clause for clause in clauses}


def _vendor_changes(old: Designation, new: Designation) -> Iterator[str]:
    before, after = ({vendor.id: vendor for vendor in one.vendors} for one in (old, new))
    for name, vendor in after.items():
        former = before.get(name)
        if former is None:
            yield f"vendor {vendor.name}: new, {len(vendor.terms)} terms"
        elif former != vendor:
            yield from _record_changes(f"{vendor.name}: term", _terms_of(former), _terms_of(vendor))
    yield from (f"vendor {vendor.name}: gone" for name, vendor in before.items() if name not in after)


def _terms_of(vendor: Vendor) -> dict[str, Struct]:
    return {term.text: term for term in vendor.terms}


def _record_changes(label: str, old: Mapping[str, Struct], new: Mapping[str, Struct]) -> Iterator[str]:
    for key, record in new.items():
        if key not in old:
            yield f"{label} {key}: new"
        elif old[key] != record:
            yield f"{label} {key}: changed ({', '.join(_changed_fields(old[key], record))})"
    yield from (f"{label} {key}: gone" for key in old if key not in new)


def _changed_fields(old: Struct, new: Struct) -> Iterable[str]:
    pairs = ((field.name, getattr(old, field.name), getattr(new, field.name)) for field in structs.fields(new))
    return (
        f"{name}: {_value_text(before)} -> {_value_text(after)}" for name, before, after in pairs if before != after
    )
