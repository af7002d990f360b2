"""Ordinary firms in any number: invented compound names, each once, none near a designated vendor's."""

from __future__ import annotations

from collections.abc import Iterator

STARTS = (
    "Alder", "Amber", "Arden", "Ashen", "Barrow", "Birch", "Black", "Bracken", "Brindle", "Cald", "Carrow",
    "Cedar", "Chal", "Corri", "Crag", "Dapple", "Darrow", "Dun", "Elder", "Elm", "Ever", "Fallow", "Far",
    "Fell", "Flint", "Frost", "Garnet", "Glen", "Gold", "Gor", "Hazel", "Heather", "High", "Hollow", "Hurst",
    "Iver", "Jarrow", "Kell", "Lark", "Lind", "Long", "Lor", "Mar", "Mill", "Moss", "Nether", "North", "Oak",
    "Old", "Otter", "Pen", "Quarry", "Raven", "Rook", "Rowan", "Rush", "Sedge", "Silver", "Stan", "Stone",
    "Sward", "Tarn", "Thistle", "Thorn", "Under", "Vale", "Wester", "Whin", "Wick", "Willow", "Winter",
    "Wolden", "Yarrow",
)  # fmt: skip
ENDS = (
    "barrow", "beck", "bourne", "bridge", "brook", "bury", "combe", "cote", "crest", "croft", "dale", "dell",
    "field", "ford", "garth", "gill", "grove", "ham", "haven", "holme", "hurst", "land", "lea", "ley", "low",
    "march", "mead", "mere", "minster", "mont", "moor", "ness", "ridge", "rigg", "shaw", "side", "stead",
    "stoke", "thorpe", "ton", "wath", "way", "well", "wold", "worth", "yard",
)  # fmt: skip
TRADES = (
    "Machining", "Castings", "Electronics", "Logistics", "Coatings", "Tooling", "Plastics", "Staffing", "Packaging",
    "Calibration", "Wiring", "Instruments", "Printing", "Facilities", "Training", "Metals", "Gaskets", "Bearings",
    "Transport", "Software", "Drafting", "Welding", "Batteries", "Pumps", "Chemicals", "Textiles", "Radar Parts",
    "Surveying", "Antennas", "Cabling",
)  # fmt: skip
FORMS = ("Inc.", "LLC", "Corp.", "Co.", "LLP")


def names(count: int) -> Iterator[tuple[str, str]]:
    """`count` pairs of name and trade. Neighbours in the list differ in every word."""
    for number in range(count):
        start = STARTS[number % len(STARTS)]
        end = ENDS[(number // len(STARTS) + number) % len(ENDS)]
        trade = TRADES[(number // (len(STARTS) * len(ENDS)) + number) % len(TRADES)]
        yield f"{start}{end} {trade}, {FORMS[number % len(FORMS)]}", trade
