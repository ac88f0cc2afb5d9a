"""The fields of a work, in the words of the Citation Style Language (CSL)."""

from __future__ import annotations

from rjwar.datafile.fields.base import FieldType
from rjwar.datafile.fields.texts import ByLanguage, Choice, OneOrMore, Text

TYPES = (
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast",
    "chapter", "classic", "collection", "dataset", "document", "entry", "entry-dictionary",
    "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview", "legal_case", "legislation",
    "manuscript", "map", "motion_picture", "musical_score", "pamphlet", "paper-conference", "patent",
    "performance", "periodical", "personal_communication", "post", "post-weblog", "regulation", "report",
    "review", "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
)  # fmt: skip

_PEOPLE = {
    "author": (
        "Who wrote it: Family, Given; several as a list, or with '; ' between. A body has its name alone."
    ),
    "editor": "Who edited it, written as authors are.",
    "translator": "Who translated it, written as authors are.",
}
_TEXTS = {
    "title": "Its title; one of our own, for a work that has none, in [brackets].",
    "issued": "When it came out: 1914, 1904-07-29, or 1914/1915 for years.",
    "publisher": "Who published it.",
    "publisher-place": "Where it was published.",
    "container-title": "What it stands in: a newspaper, a journal, a website, an encyclopaedia.",
    "collection-title": "The series it belongs to.",
    "volume": "The volume.",
    "issue": "The issue of a journal.",
    "number": "The number of a report or a treaty.",
    "page": "The pages it stands on.",
    "edition": "The edition.",
    "chapter-number": "The number of the chapter.",
    "archive": "The archive that keeps it.",
    "archive_location": "Its shelf mark there.",
    "accessed": "The day on which the page was seen.",
    "URL": "The address of the page; `url` is the same.",
    "url": "The address of the page.",
    "DOI": "Its digital object identifier.",
    "ISBN": "Its ISBN.",
    "ISSN": "The ISSN of what it stands in.",
    "language": "The language it is in, as en.",
}
_BY_LANGUAGE = {
    "title-short": "What it is called for short.",
    "note": "What a reader should know of it.",
}
FIELDS: dict[str, FieldType] = {
    "type": Choice(*TYPES).told("What kind of work it is, in CSL's words."),
    **{name: OneOrMore().told(help) for name, help in _PEOPLE.items()},
    **{name: Text().told(help) for name, help in _TEXTS.items()},
    **{name: ByLanguage().told(help) for name, help in _BY_LANGUAGE.items()},
}
