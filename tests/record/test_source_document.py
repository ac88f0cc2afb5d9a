"""A work as a CSL-JSON item."""

import pytest

from rjwar.record.context import Context
from rjwar.record.model import Source
from rjwar.record.source_document import source_document


@pytest.mark.parametrize(
    ("field", "value", "csl"),
    [
        (
            "author",
            "Corbett, Julian; Slade, E. J. W.",
            [{"family": "Corbett", "given": "Julian"}, {"family": "Slade", "given": "E. J. W."}],
        ),
        ("editor", "Historical Section", [{"literal": "Historical Section"}]),
        ("issued", "1914", {"date-parts": [[1914]]}),
        ("issued", "1904-05-27", {"date-parts": [[1904, 5, 27]]}),
        ("issued", "1912/1914", {"date-parts": [[1912], [1914]]}),
        ("issued", "about 1914", {"literal": "about 1914"}),
        ("DOI", "10.1000/1", "10.1000/1"),
    ],
)
def test_names_and_dates_of_works_are_as_csl_wants_them(small, field, value, csl):
    assert source_document(Source("a-work", {field: value}), Context(small, "en"))[field] == csl


def test_what_we_call_a_work_and_say_of_it_is_in_the_language(small):
    work = Source("a-work", {"title": "A Work"}, {"en": "Work", "th": "งาน"}, {"en": "read in part"})
    thai = source_document(work, Context(small, "th"))
    assert (thai["title-short"], thai["note"]) == ("งาน", "read in part")


def test_a_work_without_fields_is_a_document(small):
    assert source_document(Source("a-work", {}), Context(small, "en")) == {
        "entity": "source",
        "id": "a-work",
        "type": "document",
        "supports": [],
    }
