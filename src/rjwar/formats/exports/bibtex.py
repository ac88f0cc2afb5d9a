"""BibTeX, for LaTeX and reference managers: the works behind the events."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rjwar.core.light_typing import Any
from rjwar.formats.cited_works import works
from rjwar.formats.event_text import one_line
from rjwar.formats.imprint import imprint
from rjwar.query.selection import Selection
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_TYPES = {
    "article": "article",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "classic": "book",
    "dataset": "misc",
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

_NEEDED = {"article": "container-title", "incollection": "container-title", "techreport": "publisher"}
"""What an entry of a type must have to be one: without it BibTeX and biber complain, and it is `misc`."""

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
    "version": "version",
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
    "booklet": {"publisher": "howpublished"},
    "misc": {"booktitle": "howpublished"},
    "techreport": {"publisher": "institution"},
    "phdthesis": {"publisher": "school"},
    "unpublished": {"booktitle": "howpublished"},
}
"""What a field is called in an entry of a type that does not have it by its usual name."""

_LISTS = ("publisher", "institution", "school", "address")
"""Fields in which biblatex takes an `and` for the next item."""
_AND = re.compile(r"\band\b", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# What LaTeX or BibTeX would act on. Braces must balance for BibTeX even after a
# backslash, so they have names.
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
    yield f"% {imprint(Wording(selection.store, look)).text}".replace(
        "@", " at "
    )  # else an entry would begin there
    for item in works(selection, look):
        yield ""
        yield from _entry(item)


def _entry(item: dict[str, Any]) -> Iterator[str]:
    kind = _kind(item)
    yield f"@{kind}{{{item['id']},"
    for name, value in _fields(item, kind):
        yield f"  {name} = {value},"
    yield "}"


def _kind(item: dict[str, Any]) -> str:
    kind = _TYPES.get(item["type"], "misc")
    return kind if _NEEDED.get(kind, "id") in item else "misc"


def _fields(item: dict[str, Any], kind: str) -> Iterator[tuple[str, str]]:
    for role in ("author", "editor", "translator"):
        if role in item:
            yield role, f"{{{' and '.join(map(_person, item[role]))}}}"
    for name, field in _FIELDS.items():
        if name in item:
            known = _RENAMED.get(kind, {}).get(field, field)
            yield known, _value(known, str(item[name]))
    yield from _issued(item.get("issued", {}))
    if "URL" in item:
        yield "url", f"{{{item['URL']}}}"
    if day := _days(item.get("accessed", {})):
        yield "urldate", f"{{{day}}}"


def _value(field: str, raw: str) -> str:
    """A text in braces: twice where case, or an `and`, is to be kept as it stands."""
    text = _text(raw)
    return f"{{{{{text}}}}}" if field == "title" or (field in _LISTS and _AND.search(raw)) else f"{{{text}}}"


def _person(name: dict[str, str]) -> str:
    """`Family, Given`; a name that is not of that form is kept whole."""
    return (
        ", ".join(map(_whole, (name["family"], name["given"])))
        if "family" in name
        else f"{{{_text(name['literal'])}}}"
    )


def _whole(name: str) -> str:
    """A part of a name, in braces where an `and` or a comma in it would begin
    another author, or another part.
    """
    return f"{{{_text(name)}}}" if _AND.search(name) or "," in name else _text(name)


def _issued(issued: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The date as biblatex has it, and beside it the year, the first of several, and the month,
    which BibTeX has; what is no date is kept.
    """
    sides = issued.get("date-parts", [])
    if sides:
        yield "date", f"{{{_days(issued)}}}"
        yield "year", f"{{{sides[0][0]}}}"
        if len(sides) == 1 and len(sides[0]) > 1 and 1 <= sides[0][1] <= 12:
            yield "month", _MONTHS[sides[0][1] - 1]
    elif "literal" in issued:
        known = re.search(r"\d{4}", issued["literal"], re.ASCII)
        if re.fullmatch(r"\d{4}(-\d\d){0,2}[~?]", issued["literal"], re.ASCII):
            yield "date", f"{{{issued['literal']}}}"
        yield "year", f"{{{known[0] if known else _text(issued['literal'])}}}"


def _days(when: dict[str, Any]) -> str:
    """A date, or two, as ISO 8601 writes them: `1904-07-29`, `1914/1915`; nothing for what is no date."""
    return "/".join("-".join(f"{part:02}" for part in side) for side in when.get("date-parts", []))


def _text(text: str) -> str:
    return one_line(text).translate(_ESCAPES)
