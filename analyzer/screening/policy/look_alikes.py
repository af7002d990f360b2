"""Look-alikes: what a name can be when it is not the vendor. Each rule gives the reason, or '' if it does not apply."""

from __future__ import annotations

import re
from functools import lru_cache

from analyzer.screening.policy.clause_language import language_of
from analyzer.screening.policy.context import FIRMS, ColumnUse
from analyzer.screening.policy.sentences import sentence_around, split_sentence
from analyzer.screening.policy.surroundings import cut_clause
from analyzer.screening.policy.view import WINDOW, WORD, TermSpan, TextView
from analyzer.screening.word_lists import cue_expression, word_list
from analyzer.text.name_key import key_words, legal_forms
from analyzer.vocabulary import ColumnRole, Strength, TermKind

_SURNAME_FIRST = re.compile(r"^[^\W\d_][\w'.-]*(?: [^\W\d_][\w'.-]*)?\s?,\s?(?:(?:mr|mrs|ms|dr)\.? )?$")
_MADE_BY = re.compile(r"\b(?:powered|built|written|made|driven|backed|replaced|drafted|generated|assisted) by $")
_MET = re.compile(r"\b(?:spoke|spoken|met|meeting|talked|call|lunch|checked) (?:with|to) $")
_NO_SURNAME = re.compile(r"v?\d[\w.]*|\w+n't")
_SPOKE = re.compile(r" (?:in|from|at) \w+(?: \w+)? (?:called|said|says|emailed|asked|wrote|left|retired)\b")
_USED = re.compile(
    r"\b(?:we|they|us|our|it|who) (?:\w+ )?(?:uses?|used|run|runs|buys?|bought|have|licen[cs]e)\b"
    r"|\b(?:installed|invoice|in use|(?:drafted|written|made|edited|cut) (?:with|in|by))\b"
)
# Titles, and the given names of the founder and of people who bear a vendor's name in public records.
_TITLE = re.compile(
    r"(?:^|[\s,(])(mr|mrs|ms|miss|dr|prof|herr|frau|mme|sr|sra|sig|pani|pan|eugene|evgeny|yevgeny|ivan|natalya)\.? $"
)
_PROGRAM = re.compile(r"\.(?:exe|dll|msi|apk|dmg|sys)$")
_PAGE = re.compile(r"/(?:issues|discussions|pulls?|wiki|security|stargazers)\b[/\d]*")


def look_alike_reason(view: TextView, place: TermSpan) -> str:
    """Why the words at this place are not the vendor, or ''."""
    rules = (_mail_address, _declared_other_meaning, _other_trade, _street_name, _no_use_form, _titled_namesake)
    weak = (_double_name, _surname_first, _titled_person, _place_name, _other_firm, _surname_follows)
    word_of_its_own = place.name.strength == Strength.WEAK and place.name.context and _is_name(place)
    chosen = (*rules, *weak) if word_of_its_own else rules
    return next((reason for rule in chosen if (reason := rule(view, place))), "")


def other_host(view: TextView, place: TermSpan) -> str:
    """The URL or host of somebody else that contains the name (`api.z.ai/api/anthropic`), or ''."""
    run = _run_around(view, place)
    host = re.search(r"(?:^|https?://)(?!(?:com|org|io|net|cn)\.)((?:[\w-]+\.)+[a-z]{2,})(?:[/:]|$)", run)
    return "" if not host or _PROGRAM.search(host[1]) or host_of_vendor(host[1], place) else host[1]


def mail_at_vendor(view: TextView, span: TermSpan) -> str:
    """The e-mail address at a host of the vendor that contains the name (`billing@anthropic.com`), or ''."""
    run = _run_around(view, span)
    host = _mail_host(run)
    return run if host and host_of_vendor(host, span) else ""


def published_by(package: str, name: str) -> bool:
    """Whether a package's namespace is the name: `github.com/bytedance/sonic`, `com.huawei.hms:push`, `@dji/sdk`."""
    owner = rf"(?:^|/|@|%40)(?:{re.escape(name)})/|(?:^|/)(?:com|cn|io)\.(?:{re.escape(name)})[.:/]"
    return bool(re.search(owner, package))


def page_behind(view: TextView, span: TermSpan) -> str:
    """The page beside a repository that an address goes on with (`/issues/12`): talk about the code and no use of it; or ''."""
    page = _PAGE.match(span.after(view))
    return page[0] if page else ""


def host_of_vendor(host: str, place: TermSpan) -> bool:
    """Whether a host belongs to the vendor."""
    return any(name.kind == TermKind.HOST and name.finder.search(host) for name in place.vendor.names)


def package_around(view: TextView, place: TermSpan) -> str:
    """The longer package name or purl in which a vendor's name is one word (`opentelemetry-anthropic`), or ''."""
    run = _run_around(view, place)
    packaged = run.startswith("pkg:") or view.part in (ColumnRole.PACKAGE, ColumnRole.COMPONENT)
    beside = re.sub(r"@[\d.]+\S*$|[=<>~!].*$", "", run) != view.folded.text[place.start : place.end]
    return run if packaged and beside and re.search(r"[\w.][-/@_:]|^@", run) else ""


def says_only(view: TextView, place: TermSpan) -> bool:
    """Whether the cell holds no other word than the name: numbers, single letters and a legal form say nothing more."""
    return view.key == place.key(view) or not _other_words(view, place)


def bears_vendor_name(view: TextView, span: TermSpan) -> str:
    """The common surname that alone follows a vendor's name of one word where firms are named (`Dahua Wang`), or ''."""
    words = [word for word in _other_words(view, span) if word not in legal_forms()]
    first = WORD.findall(span.after(view))[:1]
    alone = len(words) == 1 and words == first and first[0] in word_list("surnames")
    one_word = span.name.kind == TermKind.LEGAL_NAME and span.key(view).isalpha()
    return first[0].capitalize() if alone and one_word and view.part in FIRMS else ""


def _other_words(view: TextView, span: TermSpan) -> list[str]:
    """The words of the text without the name, numbers and single letters."""
    words = WORD.findall(f"{span.before(view)} {span.after(view)}")
    return [word for word in words if len(word) > 1 and not any(map(str.isdigit, word))]


def _is_name(place: TermSpan) -> bool:
    return place.name.kind not in (TermKind.PACKAGE, TermKind.HOST, TermKind.IDENTIFIER, TermKind.MODEL)


def _run_around(view: TextView, place: TermSpan) -> str:
    run = place.before(view).rpartition(" ")[2] + view.folded.text[place.start : place.end + WINDOW].partition(" ")[0]
    return run.strip("()[]<>,;\"'")


def _mail_host(run: str) -> str:
    address = re.search(r"[\w.]@((?:[\w-]+\.)+[a-z]{2,})$", run)
    return address[1] if address else ""


def _mail_address(view: TextView, place: TermSpan) -> str:
    run = _run_around(view, place)
    host = _mail_host(run)
    if host and place.name.kind != TermKind.PACKAGE and not host_of_vendor(host, place):
        return f'"{place.marked(view)}" is part of the e-mail address {run}.'
    return ""


def _declared_other_meaning(view: TextView, span: TermSpan) -> str:
    """The designation file says that with this next word, or near these words, the name means something else."""
    after = " ".join(key_words(span.after(view))[:4])
    for other in span.name.not_followed_by:
        if after == other or after.startswith(f"{other} "):
            return f'"{span.marked(view)} {other}" means something else (declared in the designation).'
    near = next((other for other in span.name.not_near if _stands_in(view.folded.text, other)), "")
    return f'"{span.marked(view)}" near "{near}" means something else (declared in the designation).' if near else ""


@lru_cache(maxsize=64)  # a long text is looked through once, however often it names the vendor
def _stands_in(text: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def _other_trade(view: TextView, span: TermSpan) -> str:
    following = WORD.findall(span.after(view))[:1]
    weak = span.name.strength == Strength.WEAK
    firmlike = view.part in FIRMS or weak or len(view.words) <= 4
    trades = word_list("other_trade") - (frozenset() if weak else word_list("any_trade"))
    if following and following[0] in trades and firmlike and _is_name(span):
        return f'"{span.marked(view)} {following[0]}" reads as the name of a firm of another trade.'
    return ""


def _street_name(view: TextView, place: TermSpan) -> str:
    after, before = WORD.findall(place.after(view))[:1], place.before(view)
    weak = place.name.strength == Strength.WEAK
    if _is_name(place) and after and after[0] in (word_list("place_after") if weak else word_list("street_after")):
        return f'"{place.marked(view)} {after[0]}" reads as a street or place.'
    if re.search(r"\b(?:rue|calle|avenida|chemin|quai) (?:de |du |des |la )*$", before):
        return f'"{before.split()[-1]} {place.marked(view)}" reads as a street.'
    return ""


def _titled_namesake(view: TextView, span: TermSpan) -> str:
    """Ms Dahua Li, Eugene Kaspersky: a title or a given name in front of a name of one word shows a person."""
    one_word = _is_name(span) and len(WORD.findall(span.name.shown)) == 1 and span.name.kind != TermKind.PRODUCT
    before = _TITLE.search(span.before(view)) if one_word else None
    if before is None or word_list("software_context") & view.words:
        return ""
    return f'"{before[1]}" in front of "{span.marked(view)}" shows a person.'


def _no_use_form(view: TextView, span: TermSpan) -> str:
    """A trademark line, shares held, a news item: closed forms that are no use, unless a word of use stands beside them."""
    if view.voice is not ColumnUse.TELLS or not _is_name(span):
        return ""
    before, behind = split_sentence(view.folded.text, span.start, span.end, view.folded.breaks)
    form = cue_expression("no_use_form").search(" ".join(cut_clause(before, behind)))
    if form is None or _USED.search(f"{before} {behind}"):
        return ""
    return f'"{form[0]}" shows that the words are not about a use.'


def _double_name(view: TextView, span: TermSpan) -> str:
    """Jean-Claude, Claude-Marie: joined by a hyphen to a word that is no software word."""
    before = re.search(r"([^\W\d_]+)[-.]$", span.before(view))
    after = re.match(r"-([^\W\d_]+)", span.after(view))
    left = before[1] if before and before[1] not in ("non", "anti", "pre", "multi") else ""
    right = after[1] if after and after[1] not in word_list("name_suffixes") else ""
    joined = next((word for word in (left, right) if word and not _is_context(word, span)), "")
    return f'"{span.marked(view)}" is joined to "{joined}": a double name.' if joined else ""


def _surname_first(view: TextView, place: TermSpan) -> str:
    """THIBODEAUX, CLAUDE: a person written surname first, in a part that names firms."""
    before, after = place.before(view), place.after(view)
    surname = _SURNAME_FIRST.match(before)
    alone = surname and re.fullmatch(r"(?:,? ?[a-z]\.?)?", after.strip())
    of_a_person = alone and view.part in (*FIRMS, ColumnRole.OTHER, ColumnRole.CONTACT)
    if of_a_person and not any(_is_context(word, place) for word in WORD.findall(before)):
        return f'"{view.text.strip()}" reads as a person, surname first.'
    return ""


def _titled_person(view: TextView, place: TermSpan) -> str:
    before = re.search(r"([\w/]+)[.:,]? ?$", place.before(view))
    after = WORD.findall(place.after(view))[:1]
    if met := _MET.search(place.before(view)):
        return f'"{met[0].strip()}" in front of "{place.marked(view)}" shows a person.'
    if before and before[1] in _words_before_person(view, place) and not _MADE_BY.search(before.string):
        return f'"{before[1]}" in front of "{place.marked(view)}" shows a person.'
    if spoke := _SPOKE.match(place.after(view)):
        return f'"{spoke[0].strip()}" behind "{place.marked(view)}" shows a person.'
    if phone := re.match(r" at \(?[\d+][\d)./ -]{5,}", place.after(view)):
        return f'"{phone[0].strip()}" behind "{place.marked(view)}" shows a person.'
    if after and after[0] in word_list("person_after"):
        return f'"{after[0]}" behind "{place.marked(view)}" shows a person.'
    return ""


def _words_before_person(view: TextView, span: TermSpan) -> frozenset[str]:
    """Titles and roles in any language, and in English the verbs of meeting people."""
    titles = word_list("person_before")
    sentence = sentence_around(view.folded.text, span.start, span.end, view.folded.breaks)
    return titles if language_of(sentence) else titles | word_list("meeting_verb")


def _place_name(view: TextView, place: TermSpan) -> str:
    before = place.before(view).rstrip()
    cue = next((cue for cue in sorted(word_list("place_before")) if re.search(rf"\b{cue}\.?$", before)), "")
    if cue:
        return f'"{cue} {place.marked(view)}" reads as a place.'
    return f'"{place.marked(view)}, Texas" is a town.' if re.match(r",? (?:tx|texas)\b", place.after(view)) else ""


def _other_firm(view: TextView, place: TermSpan) -> str:
    """A product's name that carries a legal form is some other firm's name: LE CLAUDE S.A. DE C.V."""
    if place.name.kind != TermKind.PRODUCT or view.part not in (*FIRMS, ColumnRole.OTHER) or says_only(view, place):
        return ""
    after = key_words(place.after(view))
    if any(" ".join(after[:length]) in legal_forms() for length in range(1, 6) if after[:length]):
        return f'"{view.text.strip()}" carries a legal form of its own: another firm.'
    return ""


def _surname_follows(view: TextView, place: TermSpan) -> str:
    """Claude Martin, CLAUDE B SMITH, Claude Laval Corporation: the next word makes it another name."""
    following = re.match(r"\s+([a-z][\w'.-]*)", place.after(view))
    if not following or says_only(view, place) or _is_known(following[1].strip(".'-"), place):
        return ""
    original = view.folded.marked(place.end + following.start(1), place.end + following.end(1))
    shouted = view.text.upper() == view.text or view.text.lower() == view.text
    if original[:1].isupper() or shouted:
        return f'"{place.marked(view)} {original}" reads as another name.'
    return ""


def _is_known(word: str, place: TermSpan) -> bool:
    return (
        bool(_NO_SURNAME.fullmatch(word))
        or word in word_list("function_words")
        or _is_context(word, place)
        or word in word_list("name_suffixes")
    )


def _is_context(word: str, place: TermSpan) -> bool:
    return word in word_list("software_context") or word in place.name.context or word in place.vendor.own_words
