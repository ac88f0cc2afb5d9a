"""The names in other languages: a list of each, in the order of the articles and entries,
which without scripts are numbered alike.

Names of one language say so once, and compress to little more than half of what they do spread over the page.
The script of the page puts each under its heading.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rjwar.core.text import LANGUAGES, fold
from rjwar.formats.page.addresses import ENTRIES
from rjwar.formats.page.markup import Markup, tag
from rjwar.formats.page.sheet import Sheet
from rjwar.words.languages import language


def names(sheet: Sheet) -> Iterator[Markup]:
    """The list of each language in which anything on the page has a name.

    What has none there has an empty item.
    """
    owners = [key for entity in ("event", *ENTRIES) for key in sheet.addresses if key[0] == entity]
    named = [sheet.other_names(sheet.card.store.find(entity, id).name) for entity, id in owners]
    for lang in LANGUAGES:
        if any(lang in one for one in named):
            yield tag(
                "div",
                tag("h3", language(lang).endonym),
                *(tag("p", one.get(lang, "")) for one in named),
                lang=lang,
            )


def unheld(texts: Iterable[str], others: Iterable[str]) -> list[str]:
    """Those of the texts that no other holds, as a search has it:
    whoever looks for any part of the rest finds it in these.

    >>> unheld(["Tsu-shima", "Battle of Japan Sea", "Tsushima", "Japan Sea"], ["Strait of Tsushima"])
    ['Tsu-shima', 'Battle of Japan Sea']
    """
    wanted = list(dict.fromkeys(texts))
    held = [fold(text) for text in others]
    kept = set()
    for text in sorted(wanted, key=len, reverse=True):
        forms = fold(text)
        if not any(_holds(other, forms) for other in held):
            held.append(forms)
            kept.add(text)
    return [text for text in wanted if text in kept]


def _holds(forms: Sequence[str], others: Sequence[str]) -> bool:
    """Whether a folded text holds another, with its hyphens as spaces and as nothing."""
    return others[0] in forms[0] and others[-1] in forms[-1]
