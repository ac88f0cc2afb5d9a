"""Where sources differ: what each says otherwise, field by field, beside the record's own value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rjwar.core.edtf import Date, DateError, parse
from rjwar.core.light_typing import Any, Protocol
from rjwar.core.text import capital, in_language
from rjwar.core.width import cells
from rjwar.draw.cards.citations import short_title
from rjwar.draw.cards.naming import link
from rjwar.draw.cards.page import Part, Section
from rjwar.draw.layout.columns import Line, beside, indented, wrapped
from rjwar.draw.layout.glyphs import verdict_glyph
from rjwar.draw.layout.lines import pad
from rjwar.record.field_path import valued
from rjwar.record.model import Claim, Commander, Figure, Guns, ShipLost, UnitThere
from rjwar.words.wording import Wording

_WIDEST_VALUE = 26


class HasClaims(Protocol):
    """Whatever sources may say otherwise of."""

    @property
    def claims(self) -> tuple[Claim, ...]: ...


def claims(words: Wording, holder: HasClaims) -> Iterator[Part]:
    """The claims on an event, person, ship, place or unit; nothing where there are none."""
    fields: dict[str, list[Claim]] = {}
    for claim in sorted(holder.claims, key=lambda claim: claim.field == "text"):
        fields.setdefault(claim.field, []).append(claim)

    def block(width: int) -> list[Line]:
        return [
            line for field, group in fields.items() for line in _of_field(words, holder, field, group, width)
        ]

    if fields:
        yield Section(words.label("differ"), block)


def _of_field(
    words: Wording, holder: HasClaims, field: str, group: Sequence[Claim], width: int
) -> list[Line]:
    """A field with the record's own value, and beneath what is said otherwise of it."""
    own = record_value(words, holder, field)
    said: Line = [(f" – {words.phrase('record-has')} ", "dim"), (own, "")] if own else []
    name = field_name(words, field)
    name = capital(name) if field == "text" else name
    return [*wrapped([(name, "strong"), *said], width, hang=2), *_group(words, group, width)]


def field_name(words: Wording, field: str) -> str:
    """A dotted path in words: `Russia, killed` for `forces.russia.losses.killed`.

    A part the program has no word for stays.
    """
    if field == "text":
        return words.phrase("text-claim")
    steps = field.split(".")
    if steps[0] == "forces" and len(steps) >= 3:
        what = _small(words.field(steps[2])) if len(steps) == 3 else words.word("measures", steps[3])
        return words.listed((words.word("sides", steps[1]), what))
    first, *others = map(words.field, steps)
    return words.listed((first, *map(_small, others)))


def _small(text: str) -> str:
    """A label inside a line: its first letter small, the others as they are."""
    return text[:1].lower() + text[1:]


def record_value(words: Wording, holder: object, field: str) -> str:
    """The record's own value of a field, as the card shows it; empty where it has none."""
    return _shown(words, field, valued(holder, field))


_SECTIONS = {"outcome": "outcomes", "kind": "kinds", "front": "fronts", "side": "sides"}


def _shown(words: Wording, field: str, value: Any) -> str:
    match value:
        case None:
            return ""
        case Figure():
            return words.figure(value)
        case Guns():
            return words.guns(value)
        case Date():
            return words.date(value)
        case Commander():
            return words.name("person", value.person)
        case ShipLost():
            return words.name("ship", value.ship)
        case UnitThere():
            return words.name("unit", value.unit) if value.unit else words.text(value.text)
        case tuple():
            return words.listed(_shown(words, field, item) for item in value)
        case str():
            return _word(words, field, value)
        case Mapping():
            return words.text(value) if all(isinstance(text, str) for text in value.values()) else ""
        case _:
            return (
                words.number(value)
                if isinstance(value, int) and not isinstance(value, bool)
                else words.shown(str(value))
            )


def claimed(words: Wording, claim: Claim) -> str:
    """What a source says, written as the record's own value is: figures with their commas, dates as dates."""
    value, field = in_language(claim.value, words.lang), claim.field
    if field.startswith("forces.") and (digits := value.lstrip("~>")).isdecimal():
        return f"{value[: -len(digits)]} {words.number(int(digits))}".strip()
    if field == "guns" and (guns := _guns(value)):
        return words.listed(map(words.guns, guns))
    if field in ("date", "born", "died", "launched"):
        try:
            return words.date(parse(value), short=True)
        except DateError:
            return words.shown(value)
    return words.word(_SECTIONS[field], value) if field in _SECTIONS else words.shown(value)


def _guns(value: str) -> list[Guns]:
    """The guns of a value written as the record writes them, `305: 4, 152: 14`; none for any other."""
    pairs = [part.partition(": ")[::2] for part in value.split(", ")]
    digits = all(calibre.isdecimal() and number.isdecimal() for calibre, number in pairs)
    return [Guns(int(calibre), int(number)) for calibre, number in pairs] if digits else []


def _word(words: Wording, field: str, value: str) -> str:
    """A text of the record as what it names, where it names something."""
    if field == "place":
        return words.name("place", value)
    return words.word(_SECTIONS[field], value) if field in _SECTIONS else words.shown(value)


def _group(words: Wording, group: Sequence[Claim], width: int) -> list[Line]:
    """The claims on one field: values in a column where they are short,
    else each above what is said of it.
    """
    values = [claimed(words, claim) for claim in group]
    column = max(map(cells, values))
    marks = 1 + max(cells(words.shown(verdict_glyph(claim.verdict))) for claim in group)
    lines: list[Line] = []
    for value, claim in zip(values, group, strict=True):
        mark = pad(words.shown(verdict_glyph(claim.verdict)), marks)
        said = _said(words, claim)
        if column <= min(_WIDEST_VALUE, width // 3):
            room = width - marks - column - 2
            lines += beside([[[(mark, "")]], [[(value, "")]], wrapped(said, room)], [marks - 2, column, room])
        else:
            lines += beside(
                [[[(mark, "")]], wrapped([(value, "")], width - marks)], [marks - 2, width - marks]
            )
            lines += indented(wrapped(said, width - 4), 4)
    return lines


def _said(words: Wording, claim: Claim) -> Line:
    """Who says so and where, what is thought of it, and a note."""
    work = link(words, "source", claim.source, name=short_title(words, claim.source))
    where = f"{words.language.comma}{words.text(claim.at)}" if claim.at else ""
    verdict = f"{words.language.colon}{words.verdict(claim.verdict)}" if claim.verdict else ""
    note = f"{words.language.semicolon}{words.text(claim.note)}" if claim.note else ""
    return [work, (f"{where}{verdict}", ""), (note, "dim")]
