"""The other names: a list a language, in the order of the articles and entries,
which without scripts are numbered alike.

Names of one language say so once, and compress to little more than half of what they do
spread over the page; so do aliases beside the name that they are like. The script of the page puts
each under its heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rjwar.core.fold import fold
from rjwar.formats.event_text import one_line
from rjwar.formats.page.addresses import ENTRIES
from rjwar.formats.page.markup import Markup, escape_html, tag
from rjwar.formats.page.sheet import Sheet
from rjwar.words.languages import language

_SCRIPTS = {
    "th": re.compile("[\u0e00-\u0e7f]"),
    "ru": re.compile("[\u0400-\u04ff]"),
    "ko": re.compile("[\u1100-\u11ff\uac00-\ud7af]"),
    "ja": re.compile("[\u3040-\u30ff]"),
}
"""Letters that tell a language, as far as it matters which list a name stands in."""

_IN_ORDER = ("en", "th", "ru", "ko", "ja", "zh")
"""Japanese beside Chinese: what they share is near enough to be compressed."""

_BETWEEN = ";\n"
"""Between the texts of an item: none has the end of a line, which is drawn as a space."""

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")


def names(sheet: Sheet) -> Iterator[Markup]:
    """The list of each language in which anything on the page has another name.

    An item has the name, if the heading does not tell it, and the aliases that no name holds,
    parted by a semicolon and the end of a line; of what has none there it is empty.
    """
    owners = [key for entity in ("event", *ENTRIES) for key in sheet.addresses if key[0] == entity]
    named = [_items(sheet, *key) for key in owners]
    for lang in _IN_ORDER:
        if any(lang in one for one in named):
            items = (tag("p", Markup(_BETWEEN.join(map(escape_html, one.get(lang, ()))))) for one in named)
            yield tag("div", tag("h3", language(lang).endonym), *items, lang=lang)


def _items(sheet: Sheet, entity: str, id: str) -> Mapping[str, Sequence[str]]:
    """The other names of an entity, by language."""
    found = sheet.card.store.find(entity, id)
    others = sheet.other_names(found.name)
    lists = {lang: [name] for lang, name in others.items()}
    for alias in unheld(map(one_line, found.aliases), map(one_line, found.name.values())):
        lang = spoken(alias, others)
        lists.setdefault(lang, [] if tuple(sheet.langs) == (lang,) else [""]).append(alias)
    return lists


def spoken(alias: str, names: Mapping[str, str]) -> str:
    """The language whose list an alias stands in: by its letters, and where it is all in Han characters
    of Japanese and Chinese that whose name has more of them.

    >>> spoken("Цусима", {}), spoken("Tsu-shima", {}), spoken("對馬海戰", {"ja": "対馬沖", "zh": "對馬海戰"})
    ('ru', 'en', 'zh')
    """
    known = next((lang for lang, letters in _SCRIPTS.items() if letters.search(alias)), None)
    if known or not _HAN.search(alias):
        return known or "en"
    return max("ja", "zh", key=lambda lang: len(set(alias).intersection(names.get(lang, ""))))


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
