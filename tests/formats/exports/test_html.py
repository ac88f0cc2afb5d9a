"""The web page as a whole: well formed, escaped, in order, and no larger than it must be. What its script does is tried in tests/browser."""

from __future__ import annotations

import gzip
import re

import pytest

from pages import Page


@pytest.mark.parametrize("lang", ["en", "th"])
def test_every_page_is_well_formed_and_has_links_that_lead_somewhere(lang, page):
    page = page(lang)
    assert page.all("html") == [{"lang": lang}]
    assert {tag for tag, _ in page.elements}.isdisjoint(
        {"link", "img", "iframe", "object", "form", "base", "button", "input", "select"}
    )
    assert not any(name.startswith("on") for _, attributes in page.elements for name in attributes)
    told = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    ids = set(told)
    assert len(told) == len(ids)
    for attributes in page.all("a"):
        href = attributes.get("href", "#_events") or ""  # a work cited in a claim is linked by the script
        assert href.startswith(("https://", "http://")) or href[1:] in ids


@pytest.mark.parametrize(
    ("lang", "most", "compressed"), [("en", 1_800_000, 520_000), ("th", 2_900_000, 570_000)]
)
def test_no_page_is_larger_than_a_mail_takes(lang, most, compressed, whole):
    text = whole("html", lang=lang).encode()
    assert len(text) <= most
    assert len(gzip.compress(text)) <= compressed
    assert sum(len(script) for script in re.findall(rb"<script.*?</script>", text, re.DOTALL)) <= 160_000


def test_no_text_of_the_record_is_markup(odd):
    for lang in ("en", "th", "en,th"):
        text = odd("html", "--lang", lang)
        page = Page(text)
        assert "</p><b>" not in text
        assert {tag for tag, _ in page.elements}.isdisjoint({"img", "u", "cape"})
        assert "javascript:" not in {str(attributes.get("href"))[:11] for attributes in page.all("a")}
        assert text.count("</style>") == 1
        assert text.count("<script") == text.count("</script>") == (6 if "," in lang else 5)


def test_headings_are_in_order_and_years_and_names_are_headings(exported):
    page = Page(exported("html"))
    headings = [tag for tag, _ in page.elements if tag in ("h1", "h2", "h3", "h4")]
    assert headings[:8] == ["h1", "h2", "h3", "h3", "h3", "h3", "h3", "h2"]
    assert [text for tag, text in page.words if tag == "h2"] == [
        "1904",
        "1905",
        "People",
        "Ships",
        "Places",
        "Other names",
        "Sources",
    ]


def test_months_lead_to_their_first_event_that_is_known_to_begin_in_them(run):
    page = Page(run("export", "html", "--since", "1904-02-01", "--until", "1904-04-30", "--strict").out)
    assert page.all("nav") == [{"aria-label": "Date"}]
    (year,) = (place for place, (tag, text) in enumerate(page.words) if (tag, text) == ("a", "1904"))
    assert [text for _, text in page.words[year : year + 4]] == ["1904", "February", "March", "April"]
    assert [text for tag, text in page.words if tag == "p" and text in ("February", "March", "April")] == [
        "February",
        "March",
        "April",
    ]


def test_out_of_order_there_are_neither_years_nor_months(exported):
    page = Page(exported("html", "--sort", "weight"))
    assert page.all("nav") == []
    assert next(text for tag, text in page.words if tag == "h2") == "Events"


def test_nothing_selected_says_so(exported):
    assert "<p>No events." in exported("html", "--grep", "nowhere")
