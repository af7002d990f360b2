"""Positions and duties of the own entities as test cases of JUnit, for builds that show and gate on such results.

A case asks whether the record speaks against something. It fails where evidence speaks against it or the entity is exposed, and is skipped
where something is not settled or too little is on record. A case that passes says only that nothing on record speaks against it; its name
and its output say so, for a build shows no more than green.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from analyzer.render.cleaning import clean_text, one_line
from analyzer.render.wording import DISCLAIMER
from analyzer.report.clause_text import clause_text
from analyzer.report.model import ClauseAnswer, Finding, InputFile, ReportModel
from analyzer.report.priority import ANSWERS
from analyzer.text.phrases import count_noun, shorten
from analyzer.vocabulary import Answer, FileStatus, Position
from analyzer.word_labels import ANSWER_LABELS, POSITION_LABELS

_LONGEST_MESSAGE = 300  # what lists of results show; the whole text stands inside
_FAILING = (Answer.CONTRARY_EVIDENCE, Answer.DISCLOSE_OR_REPORT)
_NO_PROOF = "Nothing on record speaks against it. That is no proof and no certificate."
_UNREAD = "A file that was not read may speak against anything."


@dataclass(frozen=True, slots=True)
class _Case:
    """One test case: `tag` is the element that tells its outcome, '' for none; `kind` names it in a word, `text` says why."""

    group: str
    name: str
    tag: str
    kind: str
    text: str


def render_junit(model: ReportModel) -> str:
    """The results as XML text."""
    suites = [("Inputs", [_input_case(source) for source in model.inputs if source.status is not FileStatus.IGNORED])]
    suites += [(firm, list(cases)) for firm, cases in _entity_cases(model).items()]
    body = "".join(_suite_text(name, cases, model) for name, cases in suites)
    total = [case for _, cases in suites for case in cases]
    name = quoteattr(one_line(f"exposure as of {model.run.as_of.isoformat()}"))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name={name} {_count_attributes(total)}>\n{body}</testsuites>\n'


def _input_case(source: InputFile) -> _Case:
    name = f"{source.file} was read"
    if source.status is FileStatus.REFUSED:
        return _Case("inputs", name, "error", "not read", f"{source.problem} {_UNREAD}")
    return _Case("inputs", name, "", "", "Read. What of it was not used stands in rejected.csv.")


def _entity_cases(model: ReportModel) -> Mapping[str, list[_Case]]:
    """The cases of each own entity; without any, one that says that none is named."""
    cases: dict[str, list[_Case]] = defaultdict(list)
    own = [finding for finding in model.findings if finding.own]
    if not own:
        text = "No own entity is named: nothing was judged for anybody who answers to the Government. Name them with --firm."
        return {"Own entities": [_Case("own entities", "an own entity is named", "skipped", "not named", text)]}
    tests = {note.designation: note.leading_test for note in model.designations}
    answers = _answers_by_firm(model)
    for finding in own:
        group = f"{finding.designation}.{finding.firm}"
        test = tests.get(finding.designation)
        under = f"under the test of {test}" if test else "under the leading test"
        cases[finding.firm].append(_position_case(group, under, finding))
        by_duty = answers.get((finding.designation, finding.firm_key), {})
        cases[finding.firm] += [_duty_case(group, duty, some) for duty, some in by_duty.items()]
    return cases


def _answers_by_firm(model: ReportModel) -> Mapping[tuple[str, str], Mapping[str, list[ClauseAnswer]]]:
    groups: dict[tuple[str, str], dict[str, list[ClauseAnswer]]] = defaultdict(dict)
    for answer in model.answers:
        if answer.answer is not Answer.NOT_COVERED:
            duty = f"{clause_text(answer.clause, answer.edition)}, test of {answer.test}"
            groups[answer.designation, answer.firm_key].setdefault(duty, []).append(answer)
    return groups


def _position_case(group: str, under: str, finding: Finding) -> _Case:
    label = POSITION_LABELS[finding.position]
    name = f"nothing on record exposes it {under}"
    text = f"{label.text}: {label.meaning}. {finding.path} {finding.contradiction} {finding.next_step}"
    if finding.position is Position.EXPOSED or finding.contradiction:
        return _Case(group, name, "failure", label.text, text)
    if finding.position in (Position.UNRESOLVED, Position.NO_DATA):
        return _Case(group, name, "skipped", label.text, text)
    return _Case(group, name, "", "", f"{text} {_NO_PROOF}")


def _duty_case(group: str, duty: str, answers: Iterable[ClauseAnswer]) -> _Case:
    answers = sorted(answers, key=lambda answer: ANSWERS[answer.answer])
    worst = answers[0]
    label = ANSWER_LABELS[worst.answer]
    name = f"nothing on record speaks against it: {duty}"
    alike = [answer.piid or answer.contract_key or "next offer" for answer in answers if answer.answer is worst.answer]
    where = f"{count_noun(len(alike), 'contract or offer', 'contracts or offers')}: {', '.join(alike)}"
    text = f"{label.text} ({label.meaning}) on {where}. {worst.reason}"
    if worst.answer in _FAILING:
        return _Case(group, name, "failure", label.text, text)
    if worst.answer is Answer.ASK_FIRST:
        return _Case(group, name, "skipped", label.text, text)
    return _Case(group, name, "", "", f"{text} {_NO_PROOF}")


def _suite_text(name: str, cases: list[_Case], model: ReportModel) -> str:
    stamp = f'timestamp="{model.run.as_of.isoformat()}T00:00:00"'
    lines = "".join(map(_case_text, cases))
    return f"  <testsuite name={_attribute_text(name)} {_count_attributes(cases)} {stamp}>\n{lines}  </testsuite>\n"


def _count_attributes(cases: list[_Case]) -> str:
    tags = [case.tag for case in cases]
    failures, errors, skipped = (tags.count(tag) for tag in ("failure", "error", "skipped"))
    return f'tests="{len(tags)}" failures="{failures}" errors="{errors}" skipped="{skipped}" time="0"'


def _case_text(case: _Case) -> str:
    start = f'    <testcase classname={_attribute_text(case.group)} name={_attribute_text(case.name)} time="0">\n'
    text = f"{clean_text(case.text).strip()} {DISCLAIMER}"
    if not case.tag:
        return f"{start}      <system-out>{_element_text(text)}</system-out>\n    </testcase>\n"
    kind = f" type={_attribute_text(case.kind)}" if case.tag != "skipped" else ""
    message = _attribute_text(shorten(one_line(case.text), _LONGEST_MESSAGE))
    return f"{start}      <{case.tag} message={message}{kind}>{_element_text(text)}</{case.tag}>\n    </testcase>\n"


def _attribute_text(text: str) -> str:
    return quoteattr(one_line(text))


def _element_text(text: str) -> str:
    return escape(" ".join(text.split()))
