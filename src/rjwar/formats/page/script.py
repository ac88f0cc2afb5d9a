"""What makes the page an explorer: the script, the words and outlines it needs beside
the articles, and what it may do.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from hashlib import sha256
from pathlib import Path

from rjwar.core.clean import clean
from rjwar.core.han import GROUPS
from rjwar.core.light_typing import Any
from rjwar.draw.charts.map.towns import REGIONS_AT
from rjwar.formats import event_text
from rjwar.formats.page.article import side
from rjwar.formats.page.markup import Markup, tag
from rjwar.formats.page.outlines import outlines
from rjwar.formats.page.sheet import Sheet
from rjwar.words.wording import Wording

_FILE = Path(__file__).parent / "page.js"
_OUTLINES = {"world": ((-90.0, 90.0, -180.0, 180.0), 10), "theatre": ((28.0, 56.0, 104.0, 150.0), 100)}
"""The boxes of the outlines, and steps to a degree:
some eleven hundred metres, four pixels of the map at its closest.
"""


@cache
def script() -> str:
    """The script, as `make page` builds it from `web/`; its first line is the hash of its sources."""
    return _FILE.read_text(encoding="utf-8").strip()


def policy() -> str:
    """What the page may do: show its own style and run this very script. It loads nothing, and sends nothing.

    Blocks of JSON are no scripts to a browser, and need no leave.
    """
    known = b64encode(sha256(script().encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'sha256-{known}'; style-src 'unsafe-inline'; base-uri 'none'; "
        "form-action 'none'"
    )


def scripts(sheets: Sequence[Sheet], texts: Mapping[str, Any], characters: Set[str]) -> Iterator[Markup]:
    """The vocabulary of the events, the words in each language of the page, the coasts, the Han characters
    that are one for search, and the script itself, last.

    Of these characters only those are told of which the page has one:
    what is typed is folded to what can be found.
    """
    yield _json("_vocabulary", _vocabulary(sheets[0]))
    yield _json("_words", {sheet.card.lang: _words(sheet) for sheet in sheets})
    if texts:
        yield _json("_texts", texts)
    yield _json("_outlines", {name: outlines(box, unit) for name, (box, unit) in _OUTLINES.items()})
    yield _json("_han", " ".join(group for group in GROUPS.split() if not characters.isdisjoint(group)))
    yield Markup(f"<script>{script()}</script>")


def _json(id: str, value: Any) -> Markup:
    """A block of JSON, which no text can end."""
    text = json.dumps(_cleaned(value), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return tag("script", Markup(text), id=id, type="application/json")


def _cleaned(value: Any) -> Any:
    """The value with every text in it, keys too, as the articles show it:
    control and direction characters as escapes.
    """
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return {clean(str(key)): _cleaned(item) for key, item in value.items()}
    return [_cleaned(item) for item in value] if isinstance(value, list | tuple) else value


def _vocabulary(sheet: Sheet) -> dict[str, Any]:
    """What is the same in every language: the ids that events have, which kinds are fights,
    what side each outcome is a victory of, and the days of the war.
    """
    store, used = sheet.card.store, sheet.vocabulary
    outcomes, kinds = store.words("outcomes"), store.words("kinds")
    return {
        **used._asdict(),
        "combats": [id for id in used.kinds if (kind := kinds.get(id)) and kind.combat],
        "won": [side(outcomes[id].victor) if id in outcomes else "even" for id in used.outcomes],
        "span": _span(sheet),
    }


def _words(sheet: Sheet) -> dict[str, Any]:
    """All that the script says, in one language: the program's words,
    and the names of the vocabulary, in its order.
    """
    card = sheet.card
    labels = {key: card.label(key) for key in _LABELS}
    return {
        "language": card.language.endonym,
        "title": event_text.title(card),
        "says": {key: card.page(key) for key in card.language.page} | labels,
        **{
            section: [card.word(section, id) for id in ids]
            for section, ids in sheet.vocabulary._asdict().items()
        },
        **_calendar(card),
        "regions": [[card.region(region), *at] for region, at in REGIONS_AT.items()],
    }


_LABELS = ("front", "side", "kind", "outcome", "part-of", "phases", "led-from", "led-to", "money")
"""Labels that the script says, or knows parts of an article by."""


def _calendar(card: Wording) -> dict[str, Any]:
    """How years, months and days are written, with a gap for each number;
    of another era, by how many years it is ahead.
    """
    year = card.year(1904)
    (number,) = re.findall(r"\d+", year)
    return {
        "months": [card.month(month, short=True) for month in range(1, 13)],
        "monthsOf": [card.month_of(1904, month).replace(number, "{}") for month in range(1, 13)],
        "year": year.replace(number, "{}"),
        "ahead": int(number) - 1904,
        "day": card.language.dates.day,
    }


def _span(sheet: Sheet) -> list[str]:
    """The first and the last day of the war; empty where the record does not say."""
    span = sheet.card.store.span
    return [str(span.earliest), str(span.latest)] if span and span.earliest and span.latest else []
