"""Where sources differ: what each says otherwise, field by field, beside the record's own value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rjwar.core.edtf import Date, DateError, parse
from rjwar.core.text import cells, in_language
from rjwar.draw.cards.citations import short_title
from rjwar.draw.cards.page import Card
from rjwar.draw.layout.columns import Line, beside, indented, wrapped
from rjwar.draw.layout.lines import pad
from rjwar.record.field_path import valued
from rjwar.record.model import Claim, Commander, Figure, ShipLost, UnitThere
from rjwar.words.labels import LABELS, VERDICTS, word
from rjwar.words.phrases import phrase
from rjwar.words.wording import figure

GLYPHS = {"differs": "≠", "imprecise": "≈", "mistaken": "×", "unverifiable": "?"}
_WIDEST_VALUE = 26


def claims(card: Card, found: Any) -> None:
    """The claims on an event, person, ship or place; nothing where there are none."""
    if not found.claims:
        return
    fields: dict[str, list[Claim]] = {}
    for claim in sorted(found.claims, key=lambda claim: claim.field == "text"):
        fields.setdefault(claim.field, []).append(claim)

    def block(width: int) -> list[Line]:
        lines: list[Line] = []
        for field, group in fields.items():
            own = record_value(card, found, field)
            said: Line = [(f" – {phrase('record-has', card.lang)} ", "dim"), (own, "")] if own else []
            name = field_name(card, field)
            name = name[:1].upper() + name[1:] if field == "text" else name
            lines += wrapped([(name, "strong"), *said], width, hang=2)
            lines += _group(card, group, width)
        return lines

    card.section(card.label("differ"), block)


def field_name(card: Card, field: str) -> str:
    """A dotted path in words: `Russia, killed` for `forces.russia.losses.killed`; a part the program has no word for stays."""
    if field == "text":
        return phrase("text-claim", card.lang)
    steps = field.split(".")
    if steps[0] == "forces" and len(steps) >= 3:
        last = steps[2].replace("_", "-") if len(steps) == 3 else steps[3]
        what = word(LABELS, last, card.lang) if len(steps) == 3 else card.word("measures", last)
        return f"{card.word('sides', steps[1])}, {card.text(what)}"
    return ", ".join(
        card.text(word(LABELS, step.replace("_", "-"), card.lang) if step.replace("_", "-") in LABELS else step) for step in steps
    )


def record_value(card: Card, found: Any, field: str) -> str:
    """The record's own value of a field, as the card shows it; empty where it has none."""
    return _shown(card, field, valued(found, field))


def _shown(card: Card, field: str, value: Any) -> str:
    match value:
        case None:
            return ""
        case Figure():
            return card.text(figure(value))
        case Date():
            return card.date(value)
        case Commander():
            return card.name("person", value.person)
        case ShipLost():
            return card.name("ship", value.ship)
        case UnitThere():
            return card.name("unit", value.unit) if value.unit else card.text(value.text)
        case tuple():
            return ", ".join(_shown(card, field, item) for item in value)
        case str():
            section = {"outcome": "outcomes", "kind": "kinds", "front": "fronts", "side": "sides"}.get(field)
            return card.name("place", value) if field == "place" else card.word(section, value) if section else card.text(value)
        case Mapping():
            return card.text(in_language(value, card.lang)) if all(isinstance(text, str) for text in value.values()) else ""
        case _:
            return card.text(f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value))


def claimed(card: Card, claim: Claim) -> str:
    """What a source says, written as the record's own value is: figures with their commas, dates as dates."""
    value, field = in_language(claim.value, card.lang), claim.field
    if field.startswith("forces.") and (digits := value.lstrip("~>")).isdecimal():
        return card.text(f"{value[: -len(digits)]} {int(digits):,}".strip())
    if field in ("date", "born", "died", "launched"):
        try:
            return card.date(parse(value), short=True)
        except DateError:
            return card.text(value)
    section = {"outcome": "outcomes", "kind": "kinds", "front": "fronts"}.get(field)
    return card.word(section, value) if section else card.text(value)


def _group(card: Card, group: list[Claim], width: int) -> list[Line]:
    """The claims on one field: values in a column where they are short, else each above what is said of it."""
    values = [claimed(card, claim) for claim in group]
    column = max(map(cells, values))
    marks = max(cells(card.text(glyph)) for glyph in GLYPHS.values()) + 1
    lines: list[Line] = []
    for value, claim in zip(values, group, strict=True):
        mark = pad(card.text(GLYPHS.get(claim.verdict or "", "·")), marks)
        where = f", {card.text(claim.at)}" if claim.at else ""
        verdict = f": {card.text(word(VERDICTS, claim.verdict, card.lang))}" if claim.verdict else ""
        note = f"; {card.text(claim.note)}" if claim.note else ""
        work = card.link("source", claim.source, name=short_title(card, claim.source))
        said: Line = [work, (f"{where}{verdict}", ""), (note, "dim")]
        if column <= min(_WIDEST_VALUE, width // 3):
            room = width - marks - column - 2
            lines += beside([[[(mark, "")]], [[(value, "")]], wrapped(said, room)], [marks - 2, column, room])
        else:
            lines += beside([[[(mark, "")]], wrapped([(value, "")], width - marks)], [marks - 2, width - marks])
            lines += indented(wrapped(said, width - 4), 4)
    return lines
