"""One page in several languages: written in the first, with the words of the
others beside it, each text once.

Every part of the page is made in each language. What comes out has the same elements in the same
order, so that the texts can be laid side by side: the page keeps those of the first language, and
for each other language there is one list that the script of the page reads in step with the
document. Only what differs costs anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from rjwar.core.light_typing import Any
from rjwar.formats.page.markup import Markup, tag

_TAGS = re.compile(r"(<[^>]+>)")
_LANG = re.compile(r' lang="?([a-z]+)"?')
_LABEL = re.compile(r'(?:(?<= aria-label=)|(?<= data-as=))(?:"([^"]*)"|([^ >]+))')


class Translations:
    """The texts met so far, in the order in which a reader of the document meets them.

    Three lists, each of one row a text with a word for each further language, 0 where it is the same: `texts`
    are the distinct texts of the document, `labels` the values of `aria-label` and `data-as`, one for each,
    and `apart` what could not be told by its first text, which stands in elements of their own with `data-t`.
    """

    def __init__(self, langs: Sequence[str]) -> None:
        self.langs = langs
        self._texts: dict[str, tuple[str, ...]] = {}
        self._labels: list[tuple[str, ...]] = []
        self._apart: dict[tuple[str, ...], int] = {}

    def woven(self, parts: Sequence[Markup]) -> Markup:
        """A part of the page as made in each language, as one."""
        if len(parts) == 1:
            return parts[0]
        tokens = [_TAGS.split(part) for part in parts]
        if (
            len({len(some) for some in tokens}) > 1
        ):  # nothing makes such parts; should something, its words stay in the first language
            tokens = [tokens[0]] * len(parts)
        rows = zip(*tokens, strict=True)
        return Markup(
            "".join(self._tag(row) if index % 2 else self._text(row) for index, row in enumerate(rows))
        )

    def _text(self, row: tuple[str, ...]) -> str:
        if not any(text.strip(" \n") for text in row):
            return row[0]
        row = tuple(text.rstrip("\n") for text in row)  # the end of a line of the file is no part of the text
        known = self._texts.setdefault(row[0], row) if row[0].strip(" \n") else None
        if known == row:
            return row[0]
        place = self._apart.setdefault(row, len(self._apart))
        return tag("span", Markup(row[0]), data_t=place)

    def _tag(self, row: tuple[str, ...]) -> str:
        labels = [_LABEL.search(one) for one in row]
        if labels[0]:
            self._labels.append(tuple((found[1] or found[2]) if found else "" for found in labels))
        spoken = [found[1] if (found := _LANG.search(one)) else "" for one in row]
        if len(set(spoken)) == 1:
            return row[0]
        return f'{row[0][:-1]} data-langs="{" ".join(lang or "-" for lang in spoken)}">'

    def written(self) -> dict[str, Any]:
        """The lists, by language, as the script of the page reads them."""
        return {
            lang: {
                "texts": _column(self._texts.values(), index),
                "labels": _column(self._labels, index),
                "apart": _column(self._apart, index, whole=True),
            }
            for index, lang in enumerate(self.langs)
            if index
        }


def _column(rows: Any, index: int, *, whole: bool = False) -> list[str | int]:
    return [unescape(row[index]) if whole or row[index] != row[0] else 0 for row in rows]
