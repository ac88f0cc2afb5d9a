"""The web page: whole, escaped, without scripts, and told in words."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

_VOID = ("meta", "br")


class Page(HTMLParser):
    """A page read strictly: every element that begins ends, in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[tuple[str, str]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and data.strip():
            self.words.append((self.open[-1], data))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def article(text: str, id: str) -> str:
    (found,) = (line for line in text.splitlines() if line.startswith(f'<article id="{id}"'))
    return found


def test_an_event_reads_so(exported):
    assert article(exported("html"), "siege-of-fort-lena") == (
        '<article id="siege-of-fort-lena" class="weight-4">'
        '<p class="when"><time datetime="1904-08-12">12 August 1904 – 2 January 1905 (30 July – 20 December 1904 O.S.)</time></p>'
        '<h3><a href="#siege-of-fort-lena">Siege of Fort Lena</a></h3>'
        '<p class="facts"><strong class="victor japan">Japanese victory</strong> · Fort Lena · Port Arthur · Siege</p>'
        '<dl><dt>Phases</dt><dd><a href="#first-assault-on-lena">First assault on Lena</a></dd>'
        '<dt>Led to it</dt><dd><a href="#battle-off-long-cape">Battle off Long Cape</a></dd></dl></article>'
    )


def test_the_sides_are_columns_and_what_is_compared_are_rows(exported):
    text = article(exported("html"), "battle-off-long-cape")
    assert '<th scope="col">Japan</th><th scope="col">Russia</th>' in text
    assert '<tr><th scope="row">Losses: Killed</th><td>117 (110–125)</td><td>444</td></tr>' in text
    assert "<td><ul><li>Torpedo boat 34 (sunk)</li></ul></td>" in text


def test_what_sources_say_otherwise_stands_beside_the_record(exported):
    text = article(exported("html"), "battle-off-long-cape")
    assert "<summary>Sources differ (3)</summary>" in text
    assert '<strong>Russia, Killed</strong>: 444<br><q>340</q> — <a href="#campbell-1978">Campbell 1978</a>, p. 58 — differs</li>' in text


@pytest.mark.parametrize("lang", ["en", "th", "ja"])
def test_every_page_is_well_formed_has_no_scripts_and_links_that_lead_somewhere(lang, run):
    page = Page(run("export", "html", "--lang", lang, "--min-weight", "3").out)
    assert page.all("html") == [{"lang": lang}]
    assert {tag for tag, _ in page.elements}.isdisjoint({"script", "link", "img", "iframe", "object", "form", "base"})
    assert not any(name.startswith("on") for _, attributes in page.elements for name in attributes)
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    for attributes in page.all("a"):
        href = attributes["href"] or ""
        assert href.startswith(("https://", "http://")) or href[1:] in ids


def test_the_page_may_load_nothing_and_run_nothing(exported):
    (policy,) = (meta["content"] for meta in Page(exported("html")).all("meta") if "http-equiv" in meta)
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def test_no_text_of_the_record_is_markup(odd):
    for lang in ("en", "th"):
        text = odd("html", "--lang", lang)
        page = Page(text)
        assert {tag for tag, _ in page.elements}.isdisjoint({"script", "img", "b", "i", "u", "cape"})
        assert "javascript:" not in {str(attributes.get("href"))[:11] for attributes in page.all("a")}
        assert "</style>" in text
        assert text.count("</style>") == 1


def test_headings_are_in_order_and_years_and_names_are_headings(exported):
    page = Page(exported("html"))
    headings = [tag for tag, _ in page.elements if tag in ("h1", "h2", "h3", "h4")]
    assert headings == ["h1", "h2", "h3", "h3", "h3", "h3", "h3", "h2", "h3", "h2"]
    assert [text for tag, text in page.words if tag == "h2"] == ["1904", "1905", "Sources"]


def test_names_in_other_languages_say_which_language_they_are(exported):
    assert '<span lang="ja">円島沖海戦</span>' in article(exported("html"), "battle-off-long-cape")


def test_months_lead_to_their_first_event_that_is_known_to_begin_in_them(run):
    page = Page(run("export", "html", "--since", "1904-02-01", "--until", "1904-04-30", "--strict").out)
    assert page.all("nav") == [{"aria-label": "Date"}]
    (year,) = (place for place, (tag, text) in enumerate(page.words) if (tag, text) == ("a", "1904"))
    assert [text for _, text in page.words[year : year + 4]] == ["1904", "February", "March", "April"]
    assert [text for tag, text in page.words if tag == "p" and text in ("February", "March", "April")] == ["February", "March", "April"]


def test_out_of_order_there_are_neither_years_nor_months(exported):
    page = Page(exported("html", "--sort", "weight"))
    assert page.all("nav") == []
    assert [text for tag, text in page.words if tag == "h2"] == ["Events", "Sources"]


def test_the_picture_is_passed_by_and_repeats_what_is_told(exported):
    page = Page(exported("html"))
    (strip,) = (attributes for attributes in page.all("div") if attributes.get("class") == "strip")
    assert strip["aria-hidden"] == "true"
    marks = [attributes for attributes in page.all("a") if attributes.get("tabindex") == "-1"]
    assert sorted(str(mark["href"]) for mark in marks) == sorted(f"#{article['id']}" for article in page.all("article"))
    assert [text for tag, text in page.words if text[0] in "●■○"] == ["● Japanese victory", "■ Russian victory"]


def test_there_is_no_picture_of_a_few_days(run, exported):
    assert "<svg" in exported("html")
    assert "<svg" not in exported("html", "--kind", "siege")
    assert "<svg" not in run("export", "html", "--since", "1905-05-27", "--until", "1905-05-28", "--strict").out


def test_dates_are_by_both_calendars_unless_one_is_asked_for(exported):
    assert "12 August 1904 – 2 January 1905</time>" in exported("html", "--calendar", "ns")
    assert "30 July – 20 December 1904 O.S.</time>" in exported("html", "--calendar", "os")


def test_only_a_date_that_html_knows_is_marked_as_one(odd):
    assert '<p class="when">1900s</p>' in article(odd("html"), "heading")
    assert '<time datetime="1904-05">May 1904</time>' in article(odd("html"), "directives")


def test_nothing_selected_says_so(exported):
    assert "<p>No events.</p>" in exported("html", "--grep", "nowhere")
