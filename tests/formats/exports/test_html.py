"""The web page: whole, escaped, told in words, and with all that its script reads. What the script does is tried in tests/browser."""

from __future__ import annotations

import gzip
import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from rjwar.core.han import GROUPS
from rjwar.formats.event_text import one_line
from rjwar.formats.page.names import unheld
from rjwar.formats.page.outlines import outlines

ROOT = Path(__file__).parents[3]
_VOID = ("meta", "br")
_UNENDED = ("p", "li", "td", "th", "tr", "dt", "dd")


class Page(HTMLParser):
    """A page read strictly: every element that begins ends, in order, but those whose end HTML leaves out."""

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
        if tag in _UNENDED:
            self._end_unended(
                *_UNENDED if tag != "li" else ("li", "p"), until=("ul", "td", "article", "table")
            )
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self._end_unended(*_UNENDED, until=(tag,))
        assert self.open.pop() == tag

    def _end_unended(self, *tags: str, until: tuple[str, ...]) -> None:
        while self.open and self.open[-1] in tags and self.open[-1] not in until:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and data.strip():
            self.words.append((self.open[-1], data.removesuffix("\n")))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def article(text: str, id: str) -> str:
    (found,) = (line for line in text.splitlines() if line.startswith(f"<article id={id} "))
    return found


def entry(text: str, id: str) -> str:
    (found,) = (
        line for line in text.splitlines() if line.startswith((f"<li id={id}><h3", f"<li id={id} data-at"))
    )
    return found


def short(text: str, id: str) -> str:
    """The letters by which links lead to what has this id."""
    (found,) = re.findall(rf"<(?:article|li) id={id}[ >].*?<h3 id=(\w+)", text)
    return found


def data(text: str, id: str) -> Any:
    """A block of what the script reads beside the articles."""
    (found,) = re.findall(f"<script id={id} type=application/json>(.*?)</script>", text)
    return json.loads(found)


def test_an_event_reads_so(exported):
    text = exported("html")
    siege, fort, assault, battle = (
        short(text, id)
        for id in ("siege-of-fort-lena", "fort-lena", "first-assault-on-lena", "battle-off-long-cape")
    )
    assert article(text, "siege-of-fort-lena") == (
        "<article id=siege-of-fort-lena class=weight-4 data-days=1904-08-12/1905-01-02 data-front=port-arthur data-kind=siege"
        " data-outcome=japanese-victory>"
        "<p><time datetime=1904-08-12>12 August 1904 – 2 January 1905 (30 July – 20 December 1904 O.S.)</time>"
        f"<h3 id={siege}>Siege of Fort Lena</h3>"
        f"<p class=f><b class=japan>Japanese victory</b> · <a href=#{fort}>Fort Lena</a> · Port Arthur · Siege"
        f"<dl><dt>Led to it<dd class=by><a href=#{battle}>Battle off Long Cape</a></dl></article>"
    )
    assert f"<dt>Part of<dd class=of><a href=#{siege}>Siege of Fort Lena</a>" in article(
        text, "first-assault-on-lena"
    )
    assert len({siege, fort, assault, battle}) == 4


def test_what_the_script_filters_and_draws_by_stands_on_the_article(exported):
    text = exported("html")
    assert article(text, "battle-off-long-cape").startswith(
        "<article id=battle-off-long-cape class=weight-5 data-days=1904-08-10/1904-08-11 data-front=yellow-sea data-kind=naval-battle"
        ' data-outcome=japanese-victory data-side=japan|russia data-also="Long Cape Affair|fleet|gunnery">'
    )
    assert article(text, "rain-of-july").startswith(
        '<article id=rain-of-july class="weight-1 doubtful" data-days=1904-07-01/1904-07-31>'
    )


def test_one_plain_day_is_told_by_the_date_alone_and_an_open_end_is_empty(odd):
    assert "data-days" not in article(odd("html"), "far")
    assert ' data-days="1904-06-01/">' in article(odd("html"), "open-end")
    assert " data-days=/1904-07-31" in article(odd("html"), "open-start")


def test_the_sides_are_columns_and_what_is_compared_are_rows(exported):
    page = exported("html")
    text = article(page, "battle-off-long-cape")
    assert "<table><tr><th>Side<th>Japan<th>Russia<tr><th>" in text
    assert "<tr><th>Losses: Killed<td>117 (110–125)<td>444" in text
    assert f"<td><a href=#{short(page, 'torpedo-boat-34')}>Torpedo boat 34</a> (sunk)" in text


def test_a_table_that_may_be_too_wide_can_be_scrolled_by_keys_and_has_a_name(run):
    page = Page(run("export", "html").out)
    regions = [attributes for attributes in page.all("div") if attributes.get("class") == "wide"]
    assert regions
    for region in regions:
        assert (region["role"], region["tabindex"]) == ("region", "0")
        assert (region["aria-label"] or "").startswith("Forces and losses: ")


def test_what_sources_say_otherwise_stands_beside_the_record(exported):
    page = exported("html")
    text, works = (
        article(page, "battle-off-long-cape"),
        re.findall("<li id=([a-z0-9-]+)", page[page.index("<section class=works>") :]),
    )
    assert "<summary>Sources differ (3)</summary>" in text
    assert (
        f"<b>Russia, Killed</b>: 444<br><q>340</q> — <a>{works.index('campbell-1978') + 1}</a>, p. 58 — differs<li>"
        in text
    )


def test_works_are_cited_by_their_numbers_in_the_list_and_the_script_knows_their_short_titles(exported):
    page = exported("html")
    listed = page[page.index("<section class=works>") :]
    works = re.findall("<li id=([a-z0-9-]+)", listed)
    overview, corbett = (works.index(id) + 1 for id in ("thwiki", "corbett-1914"))
    assert f"<dt>Sources<dd>{overview}; {corbett}, <i>vol. I</i>" in article(page, "battle-off-long-cape")
    assert re.search("<li id=campbell-1978 data-as>", listed)


def test_who_and_what_is_named_has_an_entry_that_the_name_leads_to(exported):
    text = exported("html")
    assert f"<a href=#{short(text, 'sato-ken')}>Sato Ken</a>, Admiral" in article(
        text, "battle-off-long-cape"
    )
    assert entry(text, "sato-ken").startswith(
        f"<li id=sato-ken><h3 id={short(text, 'sato-ken')}>Sato Ken</h3>"
    )
    assert entry(text, "torpedo-boat-34").count("sunk") == 1
    assert "data-at=" in entry(text, "long-cape")


def test_only_those_have_entries_that_figure_in_the_events_of_the_page(exported):
    text = exported("html", "--kind", "siege")
    assert "<li id=fort-lena" in text
    assert "<li id=sato-ken" not in text


@pytest.mark.parametrize("lang", ["en", "th", "ja"])
def test_every_page_is_well_formed_and_has_links_that_lead_somewhere(lang, run):
    page = Page(run("export", "html", "--lang", lang, "--min-weight", "3").out)
    assert page.all("html") == [{"lang": lang}]
    assert {tag for tag, _ in page.elements}.isdisjoint(
        {"link", "img", "iframe", "object", "form", "base", "button", "input", "select"}
    )
    assert not any(name.startswith("on") for _, attributes in page.elements for name in attributes)
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    for attributes in page.all("a"):
        href = attributes.get("href", "#_events") or ""  # a work cited in a claim is linked by the script
        assert href.startswith(("https://", "http://")) or href[1:] in ids


def test_the_articles_are_those_that_the_command_line_lists(run):
    for filters in (
        ("--front", "korea"),
        ("--side", "russia", "--year", "1905"),
        ("--kind", "combat", "--sort", "losses"),
    ):
        listed = [
            event["id"] for event in json.loads(run("list", *filters, "--json").out) if event["kind"] != "war"
        ]
        assert [
            attributes["id"] for attributes in Page(run("export", "html", *filters).out).all("article")
        ] == listed


def test_the_page_may_load_nothing_and_run_its_own_script_alone(exported):
    text = exported("html")
    (policy,) = (
        meta["content"]
        for meta in Page(text).all("meta")
        if meta.get("http-equiv") == "Content-Security-Policy"
    )
    (script,) = re.findall("<script>(.*?)</script>", text, re.DOTALL)
    known = b64encode(sha256(script.encode()).digest()).decode()
    assert (
        policy
        == f"default-src 'none'; script-src 'sha256-{known}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    )
    assert not re.search(
        r"\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|https?://(?!www\.w3\.org/)",
        script,
    )


def test_the_script_is_that_of_its_sources():
    web = ROOT / "web"
    if not web.exists():
        pytest.skip("the sources of the script are not here")
    names = [
        *(path.relative_to(web).as_posix() for path in web.glob("src/**/*.ts")),
        "build.mjs",
        "package-lock.json",
        "tsconfig.json",
    ]
    known = sha256()
    for name in sorted(names):
        known.update(f"{name}\n".encode() + (web / name).read_bytes())
    first, _ = (ROOT / "src/rjwar/formats/page/page.js").read_text(encoding="utf-8").split("\n", 1)
    assert first == f"// {known.hexdigest()}", "run `make page`"


def test_the_han_characters_that_are_one_for_search_come_with_the_page_as_far_as_it_has_them(exported):
    text = exported("html")
    groups = data(text, "_han")
    assert set(groups) <= set(GROUPS.split())
    assert {"円圆圓", "岛島"} <= set(groups)
    assert len(groups) < 20


@pytest.mark.parametrize(
    ("lang", "most", "compressed"), [("en", 1_800_000, 520_000), ("th", 2_900_000, 580_000)]
)
def test_no_page_is_larger_than_a_mail_takes(lang, most, compressed, run):
    text = run("export", "html", "--lang", lang).out.encode()
    assert len(text) <= most
    assert len(gzip.compress(text)) <= compressed
    assert sum(len(script) for script in re.findall(rb"<script.*?</script>", text, re.DOTALL)) <= 160_000


def test_the_coasts_come_as_short_texts():
    found = outlines((28.0, 56.0, 104.0, 150.0), 250)
    assert len(found["rivers"]) == 3
    assert (found["unit"], found["box"]) == (250, (28.0, 56.0, 104.0, 150.0))
    assert all(63 <= ord(char) <= 126 for shape in found["land"] for char in shape)


def test_no_text_of_the_record_is_markup(odd):
    for lang in ("en", "th", "en,th"):
        text = odd("html", "--lang", lang)
        page = Page(text)
        assert "</p><b>" not in text
        assert {tag for tag, _ in page.elements}.isdisjoint({"img", "u", "cape"})
        assert "javascript:" not in {str(attributes.get("href"))[:11] for attributes in page.all("a")}
        assert text.count("</style>") == 1
        assert text.count("<script") == text.count("</script>") == (5 if "," in lang else 4)


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
        "Sources",
        "Names in other languages",
    ]


def test_names_in_other_languages_stand_together_in_the_order_of_the_articles_and_entries(exported):
    text = exported("html")
    owners = re.findall("^<(?:article|li) id=([a-z0-9-]+)[^>]*>(?:<p>|<h3)", text, re.MULTILINE)
    (names,) = re.findall("<div lang=ja><h3>日本語</h3><p>(.*?)</div>", text)
    by_id = dict(zip(owners, names.split("<p>"), strict=True))
    assert by_id["battle-off-long-cape"] == "円島沖海戦"
    assert by_id["siege-of-fort-lena"] == ""


def test_an_alias_that_a_name_or_another_alias_holds_is_not_told(exported):
    assert unheld(
        ["Long Cape Affair", "Long Cape", "Affair", "affair", "Off-Long"], ["Battle off Long Cape"]
    ) == [
        "Long Cape Affair",
        "Off-Long",
    ]
    assert unheld(["Tsu-shima"], ["Tsushima"]) == ["Tsu-shima"]  # would be found as `tsu shima` too


def test_english_texts_in_another_language_say_that_they_are(exported):
    text = article(exported("html", "--lang", "th"), "battle-off-long-cape")
    assert "<p class=note lang=en>The fleet turned back to its harbour" in text
    assert "(<span lang=en>Shore batteries</span>)" in text
    assert "<p lang=en>" in text or "<p>กองเรือ" in text


def test_every_text_of_every_language_is_there(run):
    text = run("export", "html", "--min-weight", "3", "--lang", "en,th,ja,ru,zh,ko").out
    for lang, columns in data(text, "_texts").items():
        events = json.loads(run("list", "--min-weight", "3", "--lang", lang, "--json").out)
        assert {one_line(event["summary"]) for event in events if event["kind"] != "war"} <= {
            *columns["texts"],
            *columns["apart"],
        }


def test_a_further_language_costs_its_own_texts_alone(run):
    one, other, both = (
        run("export", "html", "--min-weight", "3", "--lang", lang).out for lang in ("en", "th", "en,th")
    )
    assert len(both.encode()) < len(one.encode()) + len(other.encode()) * 0.45


def test_the_languages_may_be_given_together_or_one_by_one(exported):
    assert exported("html", "--lang", "en", "--lang", "th") == exported("html", "--lang", "en,th")
    assert exported("html", "--lang", "th,th") == exported("html", "--lang", "th")


@pytest.mark.parametrize("command", [("export", "ics"), ("list",), ("show", "loan-of-may"), ("stats",)])
@pytest.mark.parametrize("languages", [("--lang", "en,th"), ("--lang", "en", "--lang=th")])
def test_only_a_page_comes_in_several_languages(command, languages, sample):
    status, _, err = sample(*command, *languages)
    assert (status, err) == (2, "rjwar: --lang: en,th is for 'rjwar export html'; give one language\n")


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


def test_the_picture_is_passed_by_and_repeats_what_is_told(exported):
    text = exported("html")
    page = Page(text)
    (strip,) = (attributes for attributes in page.all("div") if attributes.get("class") == "strip")
    assert strip["aria-hidden"] == "true"
    marks = [attributes for attributes in page.all("a") if attributes.get("tabindex") == "-1"]
    assert sorted(str(mark["href"]) for mark in marks) == sorted(
        f"#{short(text, str(article['id']))}"
        for article in page.all("article")
        if "weight-1" not in str(article["class"])  # whose marks are too small to be hit
    )
    legend = [text for tag, text in page.words if text[0] in "●■◆○▭▧"]
    assert legend == [
        "● Japanese victory",
        "■ Russian victory",
        "○ no outcome recorded",
        "▭ a bar: it lasted",
        "▧ date uncertain",
    ]


def test_the_picture_says_what_lies_outside_it(run):
    words = [text for _, text in Page(run("export", "html").out).words]
    assert any(re.fullmatch(r"◂ \d+ before", text) for text in words)
    assert any(re.fullmatch(r"\d+ after ▸", text) for text in words)


def test_there_is_no_picture_of_a_few_days(run, exported):
    assert "<svg viewBox" in exported("html")
    assert "<svg viewBox" not in exported("html", "--kind", "siege")
    assert (
        "<svg viewBox"
        not in run("export", "html", "--since", "1905-05-27", "--until", "1905-05-28", "--strict").out
    )


def test_dates_are_by_both_calendars_unless_one_is_asked_for(exported):
    assert "12 August 1904 – 2 January 1905</time>" in exported("html", "--calendar", "ns")
    assert "30 July – 20 December 1904 O.S.</time>" in exported("html", "--calendar", "os")


def test_only_a_date_that_html_knows_is_marked_as_one(odd):
    assert "<p>1900s<h3 " in article(odd("html"), "heading")
    assert "<time datetime=1904-05>May 1904</time>" in article(odd("html"), "directives")


def test_nothing_selected_says_so(exported):
    assert "<p>No events." in exported("html", "--grep", "nowhere")
