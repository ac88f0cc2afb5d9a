"""BibTeX, for LaTeX and reference managers: the works behind the events."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from rjwar.formats.cited_works import works
from rjwar.formats.event_text import one_line
from rjwar.query.select import Selection
from rjwar.words.look import Look

_TYPES = {
    "article": "article",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "classic": "book",
    "collection": "book",
    "entry": "incollection",
    "entry-dictionary": "incollection",
    "entry-encyclopedia": "incollection",
    "manuscript": "unpublished",
    "pamphlet": "booklet",
    "paper-conference": "inproceedings",
    "periodical": "book",
    "report": "techreport",
    "thesis": "phdthesis",
}
"""CSL's types that BibTeX has a word for; the others are `misc`."""

_FIELDS = {
    "title": "title",
    "title-short": "shorttitle",
    "container-title": "booktitle",
    "collection-title": "series",
    "publisher": "publisher",
    "publisher-place": "address",
    "volume": "volume",
    "issue": "number",
    "number": "number",
    "page": "pages",
    "edition": "edition",
    "chapter-number": "chapter",
    "DOI": "doi",
    "ISBN": "isbn",
    "ISSN": "issn",
    "language": "language",
    "note": "note",
    "keyword": "keywords",
}
_RENAMED = {
    "article": {"booktitle": "journal"},
    "techreport": {"publisher": "institution"},
    "phdthesis": {"publisher": "school"},
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# What LaTeX or BibTeX would act on. Braces must balance for BibTeX even after a backslash, so they have names.
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{char: f"\\{char}" for char in "#$%&_"},
    }
)


def content(selection: Selection, look: Look) -> Iterator[str]:
    for index, item in enumerate(works(selection, look)):
        if index:
            yield ""
        yield from _entry(item)


def _entry(item: dict[str, Any]) -> Iterator[str]:
    kind = _TYPES.get(item["type"], "misc")
    yield f"@{kind}{{{item['id']},"
    for name, value in _fields(item, kind):
        yield f"  {name} = {value},"
    yield "}"


def _fields(item: dict[str, Any], kind: str) -> Iterator[tuple[str, str]]:
    for role in ("author", "editor", "translator"):
        if role in item:
            yield role, f"{{{' and '.join(map(_person, item[role]))}}}"
    for name, field in _FIELDS.items():
        if name in item:
            value = _text(str(item[name]))
            yield _RENAMED.get(kind, {}).get(field, field), f"{{{{{value}}}}}" if name == "title" else f"{{{value}}}"
    yield from _issued(item.get("issued", {}))
    if "URL" in item:
        yield "url", f"{{{item['URL']}}}"


def _person(name: dict[str, str]) -> str:
    """`Family, InputFile`; a name that is not of that form is kept whole."""
    return ", ".join(map(_whole, (name["family"], name["given"]))) if "family" in name else f"{{{_text(name['literal'])}}}"


def _whole(name: str) -> str:
    """A part of a name, in braces where an `and` in it would begin another author."""
    return f"{{{_text(name)}}}" if re.search(r"\band\b", name, re.IGNORECASE) else _text(name)


def _issued(issued: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The year, or the years, and the month of a single date; what is no date is kept as it stands."""
    sides = issued.get("date-parts", [])
    if sides:
        yield "year", f"{{{'--'.join(str(side[0]) for side in sides)}}}"
        if len(sides) == 1 and len(sides[0]) > 1 and 1 <= sides[0][1] <= 12:
            yield "month", _MONTHS[sides[0][1] - 1]
    elif "literal" in issued:
        known = re.search(r"\d{4}", issued["literal"], re.ASCII)
        yield "year", f"{{{known[0] if known else _text(issued['literal'])}}}"


def _text(text: str) -> str:
    return one_line(text).translate(_ESCAPES)
