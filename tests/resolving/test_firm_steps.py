"""One firm, one key: identifiers first, then names and aliases, each step alone (DESIGN.md section 3)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.step import Rows, shown, step

ADA, BO = "uei:ADA", "uei:BO"


def identities(*mentions: dict[str, Any]) -> list[Any]:
    told = [{"name": f"n{number}"} | mention for number, mention in enumerate(mentions)]
    keys = [{"name": mention["name"], "name_key": mention["name"]} for mention in told]
    return shown(step("resolving", "firm_mention_id", {"firm_mention": told, "name_key": keys}), "name", "identity")


@pytest.mark.parametrize(
    ("mention", "identity"),
    [
        ({"clean_uei": "ADA", "clean_cage": "1A", "clean_lei": "L", "clean_duns": "9"}, "uei:ADA"),
        ({"clean_cage": "1A", "clean_lei": "L", "clean_duns": "9"}, "cage:1A"),
        ({"clean_lei": "L", "clean_duns": "9"}, "lei:L"),
        ({"clean_duns": "9"}, "duns:9"),
        ({}, ""),
    ],
)
def test_a_mention_goes_by_its_strongest_identifier(mention: dict[str, Any], identity: str) -> None:
    assert identities(mention) == [("n0", identity)]


@pytest.mark.parametrize("lesser", ["clean_cage", "clean_lei", "clean_duns"])
def test_a_lesser_identifier_that_stands_beside_one_uei_stands_for_it(lesser: str) -> None:
    assert identities({"clean_uei": "ADA", lesser: "7"}, {lesser: "7"}) == [("n0", ADA), ("n1", ADA)]


def test_a_lesser_identifier_beside_two_ueis_stands_for_itself() -> None:
    told = identities(
        {"clean_uei": "ADA", "clean_cage": "1A"}, {"clean_uei": "BO", "clean_cage": "1A"}, {"clean_cage": "1A"}
    )
    assert told == [("n0", ADA), ("n1", BO), ("n2", "cage:1A")]


def owners(mentions: Rows, aliases: Rows = ()) -> list[Any]:
    told = step("resolving", "name_owner", {"firm_mention_id": mentions, "alias": aliases})
    return shown(told, "name_key", "identity", "owners", "by_alias")


def named(name_key: str, identity: str = "") -> dict[str, Any]:
    return {"name": name_key, "name_key": name_key, "identity": identity}


@pytest.mark.parametrize(
    ("identities_of_ada", "identity", "count"),
    [
        ([ADA], ADA, 1),
        ([ADA, ADA], ADA, 1),
        (["cage:1A"], "cage:1A", 1),
        ([ADA, "cage:1A"], ADA, 1),
        ([ADA, BO], "", 2),
        (["cage:1A", "cage:2B"], "", 2),
        ([ADA, BO, "cage:1A"], "", 2),
    ],
)
def test_a_name_stands_for_an_identified_firm_where_it_can_stand_for_one_only(
    identities_of_ada: list[str], identity: str, count: int
) -> None:
    assert owners([named("ada", each) for each in identities_of_ada]) == [("ada", identity, count, False)]


def test_a_name_without_identifiers_has_no_owner() -> None:
    assert owners([named("ada")]) == []


def test_a_firms_own_name_beats_another_firms_alias() -> None:
    alias = {"name_key": "ada", "identity": ADA, "alias_key": "bo"}
    told = owners([named("ada", ADA), named("bo", BO)], [alias])
    assert told == [("ada", ADA, 1, False), ("bo", BO, 1, False)]


def test_an_alias_of_an_identified_firm_stands_for_it() -> None:
    alias = {"name_key": "ada", "identity": ADA, "alias_key": "countess"}
    assert ("countess", ADA, 1, True) in owners([named("ada", ADA)], [alias])


def test_a_name_whose_own_alias_is_an_identified_firms_name_stands_for_that_firm() -> None:
    alias = {"name_key": "countess", "alias_key": "ada"}
    assert ("countess", ADA, 1, True) in owners([named("ada", ADA), named("countess")], [alias])


def test_an_alias_of_an_identified_firm_beats_a_name_that_only_gives_an_alias() -> None:
    aliases = [
        {"name_key": "bo", "identity": BO, "alias_key": "countess"},
        {"name_key": "countess", "alias_key": "ada"},
    ]
    assert ("countess", BO, 1, True) in owners([named("ada", ADA), named("bo", BO)], aliases)


def alias_owners(*pairs: tuple[str, str], identity: str = "") -> list[Any]:
    """`pairs` are a name and the alias that the inputs give it."""
    aliases = [{"name_key": name, "alias_key": alias, "identity": identity} for name, alias in pairs]
    return shown(step("resolving", "alias_owner", {"alias": aliases}), "name_key", "owner_key")


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([("ada", "countess")], [("countess", "ada")]),
        ([("ada", "countess"), ("bo", "countess")], []),
        ([("ada", "countess"), ("countess", "lady")], [("countess", "ada"), ("lady", "ada")]),
        ([("ada", "bo"), ("bo", "ada")], [("ada", "ada"), ("bo", "ada")]),
        ([("b", "c"), ("c", "b"), ("c", "d")], [("b", "b"), ("c", "b"), ("d", "b")]),
    ],
    ids=["an alias", "two firms' alias", "an alias of an alias", "each other's", "behind each other's"],
)
def test_an_alias_leads_to_the_name_that_is_nobodys_alias_or_the_first_of_those_that_are_each_others(
    pairs: list[tuple[str, str]], expected: list[Any]
) -> None:
    assert alias_owners(*pairs) == expected


def test_aliases_of_identified_firms_are_left_to_their_identifiers() -> None:
    assert alias_owners(("ada", "countess"), identity=ADA) == []


def links(mentions: Rows, owner: Rows = (), aliases: Rows = ()) -> list[Any]:
    told = step("resolving", "firm_link", {"firm_mention_id": mentions, "name_owner": owner, "alias_owner": aliases})
    return shown(told, "name_key", "firm_key", "reason")


def test_a_uei_is_a_firms_key() -> None:
    assert links([named("ada", ADA) | {"clean_uei": "ADA"}]) == [("ada", ADA, "its UEI")]
    told = links([named("ada", ADA) | {"clean_cage": "1A"}])
    assert told == [("ada", ADA, "its identifier stands beside this UEI elsewhere")]


@pytest.mark.parametrize(
    ("owner", "key", "reason"),
    [
        ([], "name:ada", "the name only"),
        ([{"identity": ADA, "owners": 1}], ADA, "same name as the firm with this identifier"),
        ([{"identity": ADA, "owners": 1, "by_alias": True}], ADA, "an alias of the firm with this identifier"),
        ([{"owners": 2}], "name:ada", "the name only; 2 firms with different identifiers carry it"),
    ],
)
def test_a_mention_without_identifiers_goes_by_its_name(owner: Rows, key: str, reason: str) -> None:
    assert links([named("ada")], [{"name_key": "ada", **each} for each in owner]) == [("ada", key, reason)]


def test_a_lesser_identifier_joins_the_only_uei_of_the_same_name() -> None:
    owner = [{"name_key": "ada", "identity": ADA, "owners": 1}]
    mentions = [named("ada", ADA) | {"clean_uei": "ADA"}, named("ada", "cage:1A") | {"clean_cage": "1A"}]
    assert ("ada", ADA, "same name as the firm with this UEI") in links(mentions, owner)


@pytest.mark.parametrize(
    "other",
    [named("ada", "cage:2B") | {"clean_cage": "2B"}, named("x", ADA) | {"clean_uei": "ADA", "clean_cage": "3C"}],
)
def test_a_lesser_identifier_stays_apart_where_another_of_its_sort_is_known(other: dict[str, Any]) -> None:
    owner = [{"name_key": "ada", "identity": ADA, "owners": 1}]
    mentions = [named("ada", ADA) | {"clean_uei": "ADA"}, named("ada", "cage:1A") | {"clean_cage": "1A"}, other]
    assert ("ada", "cage:1A", "its CAGE") in links(mentions, owner)


def test_an_alias_goes_by_the_name_that_owns_it_or_by_that_names_identifier() -> None:
    aliases = [{"name_key": "countess", "owner_key": "ada"}]
    assert links([named("countess")], aliases=aliases) == [
        ("countess", "name:ada", "an alias of the firm of that name")
    ]
    owner = [{"name_key": "ada", "identity": ADA, "owners": 1}]
    assert links([named("countess")], owner, aliases) == [
        ("countess", ADA, "an alias of the firm with this identifier")
    ]


def test_a_mention_by_identifier_alone_takes_no_owner_of_the_empty_name() -> None:
    told = links([named("", "duns:9")], [{"name_key": "", "identity": ADA, "owners": 1}])
    assert told == [("", "duns:9", "its DUNS")]


NEAR = {"name_key": "adda", "owner_key": ADA, "owner_name": "Ada", "reason": "one letter more"}


@pytest.mark.parametrize(
    ("near", "link", "expected"),
    [
        ({}, {}, (ADA, True, "near the name Ada: one letter more")),
        ({"apart": True}, {}, ("name:adda", False, "the name only")),
        ({}, {"firm_key": BO}, (BO, False, "the name only")),
    ],
    ids=["a slip", "kept apart", "identified"],
)
def test_a_near_spelling_goes_under_the_firm_that_it_means(
    near: dict[str, Any], link: dict[str, Any], expected: tuple[str, bool, str]
) -> None:
    links_before = [{"name_key": "adda", "firm_key": "name:adda", "reason": "the name only"} | link]
    told = step("resolving", "firm_link_near", {"firm_link": links_before, "near_owner": [NEAR | near]})
    assert shown(told, "firm_key", "near", "reason") == [expected]


def test_a_cell_that_lists_several_firms_names_each_with_its_place() -> None:
    tables: dict[str, Rows] = {
        "record": [{"sheet_id": 1, "src_row": 2, "firm": "Ada; Bo", "supplier": "Cy"}],
        "several_name": [{"name": "Ada; Bo", "position": at, "piece": piece} for at, piece in ((1, "Ada"), (2, "Bo"))],
        "firm_link": [
            {"name": "Ada", "firm_key": ADA},
            {"name": "Bo", "firm_key": "name:bo"},
            {"name": "Bo", "uei": "BO", "firm_key": BO},
        ],
    }
    told = step("resolving", "name_piece", tables)
    assert shown(told, "part", "position", "firm_key") == [("firm", 1, ADA), ("firm", 2, "name:bo")]


def shared(*mentions: dict[str, Any]) -> list[Any]:
    places = [
        {"file": "b.csv", "src_row": 3, "name": "Ada", "uei": "ADA"},
        {"file": "a.csv", "src_row": 9, "name": "Bo", "uei": "ADA"},
    ]
    told = step("resolving", "shared_identity", {"firm_mention_id": mentions, "name_location": places})
    return shown(told, "name", "file", "src_row")


def test_names_that_stand_beside_one_identifier_are_told_with_their_first_place() -> None:
    ada, bo = named("ada", ADA) | {"name": "Ada", "uei": "ADA"}, named("bo", ADA) | {"name": "Bo", "uei": "ADA"}
    assert shared(ada, bo) == [("Ada", "b.csv", 3), ("Bo", "a.csv", 9)]
    assert shared(ada, ada | {"name": "ADA"}) == []
    assert shared(ada, bo | {"identity": BO}) == []


def test_a_name_that_only_the_user_gave_stands_in_no_row() -> None:
    told = shared(named("ada", ADA) | {"name": "Ada", "uei": "ADA"}, named("own", ADA) | {"name": "Own", "uei": "ADA"})
    assert told == [("Ada", "b.csv", 3), ("Own", "", 0)]
