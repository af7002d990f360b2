"""Of which language a sentence is, and what a sentence that is not English says of Claude or of a camera."""

from __future__ import annotations

import pytest

from analyzer.screening.policy.clause_language import language_of
from analyzer.screening.policy.polarity import said_of
from analyzer.text.fold import fold_text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Wir setzen es nicht ein", "German"),
        ("Nous ne l'utilisons pas", "French"),
        ("No se utiliza en la empresa", "Spanish"),
        ("Não é usado pela nossa equipe", "Portuguese"),
        ("Non viene utilizzato dalla società", "Italian"),
        ("Wij gebruiken het niet", "Dutch"),
        ("Nie jest używany w naszej firmie", "Polish"),
        ("Мы им не пользуемся", "Russian"),
        ("我们没有使用", "Chinese"),
        ("当社では使っていません", "Japanese"),
        ("저희는 사용하지 않습니다", "Korean"),
        ("Vi använder inte det hos oss", "Swedish"),
        ("הצוות משתמש בו", "another script"),
    ],
)
def test_a_sentence_is_of_the_language_of_its_script_or_of_its_function_words(text: str, language: str) -> None:
    found = language_of(fold_text(text))
    assert found is not None
    assert found.name == language


@pytest.mark.parametrize(
    "text",
    ["We do not use it", "Enterprise, 25 seats", "API", "", "No", "Team licence (Munich)", "Cameras in the lobby 海康"],
)
def test_english_and_mere_lists_are_of_no_other_language(text: str) -> None:
    assert language_of(fold_text(text)) is None


# Written for this table by the author of the rules; the blind rows are in benchmarks/blind.
SAID = [
    ("denied", "Bei uns wird Claude nicht verwendet."),
    ("denied", "Der Einsatz von Claude ist untersagt."),
    ("denied", "Aucun usage de Claude chez nous."),
    ("denied", "En la empresa no utilizamos Claude."),
    ("denied", "Claude não é utilizado."),
    ("denied", "In azienda non si usa Claude."),
    ("denied", "Wij werken niet met Claude."),
    ("denied", "Nie stosujemy Claude."),
    ("denied", "Claude у нас не применяется."),
    ("denied", "公司从未采购Claude。"),
    ("denied", "Claudeは導入していません。"),
    ("denied", "Claude는 도입하지 않았습니다."),
    ("affirmed", "Unsere Juristen nutzen Claude täglich."),
    ("affirmed", "Wir nutzen ausschließlich Claude."),
    ("affirmed", "Der Vertrag über Claude wurde nie gekündigt."),
    ("affirmed", "Nous utilisons Claude pour les comptes rendus."),
    ("affirmed", "Usamos Claude en el área legal."),
    ("affirmed", "Usiamo Claude per le traduzioni."),
    ("affirmed", "Korzystamy z Claude codziennie."),
    ("affirmed", "Мы используем Claude ежедневно."),
    ("affirmed", "我们每天使用Claude。"),
    ("affirmed", "毎日Claudeを利用しています。"),
    ("affirmed", "매일 Claude를 사용합니다."),
    ("past", "Claude wird nicht mehr genutzt."),
    ("past", "Nous n'utilisons plus Claude."),
    ("past", "Ya no usamos Claude."),
    ("past", "Больше не используем Claude."),
    ("past", "已停用Claude。"),
    ("past", "Claudeは解約済みです。"),
    ("planned", "Die Einführung von Claude ist geplant."),
    ("planned", "Nous envisageons Claude pour le prochain exercice."),
    ("planned", "计划明年采购Claude。"),
    ("planned", "Claudeの導入を検討する予定です。"),
    ("unclear", "Es ist unklar, ob wir Claude nutzen."),
    ("unclear", "Nutzt ihr vielleicht Claude?"),
    ("unclear", "Unsere Abteilung nutzt Claude nicht."),
    ("unclear", "可能有人使用Claude。"),
    ("unclear", "Vi använder inte Claude hos oss."),
    ("unclear", "Die Kamera ist mit dem Rekorder von Claude leider nicht kompatibel und wurde deshalb zurückgegeben."),
]  # fmt: skip


@pytest.mark.parametrize(("polarity", "text"), SAID)
def test_a_sentence_of_another_language_says_what_a_reader_of_it_would_say(polarity: str, text: str) -> None:
    folded = fold_text(text)
    start = folded.index("claude")
    said = said_of(folded, start, start + len("claude"))
    assert (said.polarity.value, bool(said.language)) == (polarity, True)


def test_a_clause_speaks_for_itself_where_the_next_one_says_something_else() -> None:
    folded = fold_text("Wir nutzen ChatGPT, aber nicht Claude")
    for name, polarity in (("chatgpt", "affirmed"), ("claude", "denied")):
        start = folded.index(name)
        assert said_of(folded, start, start + len(name)).polarity == polarity
