"""An event as a part of the page: what is told of it, and what the script filters and draws by."""

from __future__ import annotations

import re

from pages import article, data, short


def test_an_event_reads_so(exported):
    text = exported("html")
    siege, fort, assault, battle = (
        short(text, id)
        for id in ("siege-of-fort-lena", "fort-lena", "first-assault-on-lena", "battle-off-long-cape")
    )
    assert article(text, "siege-of-fort-lena") == (
        "<article id=siege-of-fort-lena class=weight-4 data-is=4.0.2.0 data-days=1904-08-12/1905-01-02>"
        "<p><time datetime=1904-08-12>12 August 1904 – 2 January 1905 (30 July – 20 December 1904 O.S.)</time>"
        f"<h3 id={siege}>Siege of Fort Lena</h3>"
        f"<p><b class=japan>Japanese victory</b> · <a href=#{fort}>Fort Lena</a> · Port Arthur · Siege"
        f"<dl><dt>Led to it<dd><a href=#{battle}>Battle off Long Cape</a></dl></article>"
    )
    assert f"<dt>Part of<dd><a href=#{siege}>Siege of Fort Lena</a>" in article(text, "first-assault-on-lena")
    assert len({siege, fort, assault, battle}) == 4


def test_what_the_script_filters_and_draws_by_stands_on_the_article(exported):
    text = exported("html")
    assert article(text, "battle-off-long-cape").startswith(
        "<article id=battle-off-long-cape class=weight-5 data-is=5.1.1.0.0|1 data-days=1904-08-10/1904-08-11 data-also=fleet|gunnery>"
    )
    used = data(text, "_vocabulary")
    assert [
        used[part][place] for part, place in (("fronts", 1), ("kinds", 1), ("outcomes", 0), ("sides", 1))
    ] == [
        "yellow-sea",
        "naval-battle",
        "japanese-victory",
        "russia",
    ]
    assert article(text, "rain-of-july").startswith(
        "<article id=rain-of-july data-is=1? data-days=1904-07-01/1904-07-31>"
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


def test_a_kind_of_the_name_of_the_front_is_told_once(whole):
    assert "</a> · Diplomacy<p>" in article(whole("html"), "komura-opens-negotiations")


def test_a_table_that_may_be_too_wide_can_be_scrolled_by_keys_and_has_a_name(page):
    page = page("en")
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
        f"<b>Russia, Killed</b>: 444<br><q>340</q>, <a>{works.index('campbell-1978') + 1}</a>, p. 58" in text
    )


def test_a_place_in_a_work_that_a_claim_tells_is_told_once(whole, war):
    told = {
        (event.id, one.at)
        for event in war.select(exclude="kind=war")
        for one in event.sources
        if one.at and any((claim.source, claim.at) == one for claim in event.claims)
    }
    assert told
    for id, place in told:
        links, _, claims = article(whole("html"), id).partition("<details>")
        assert f"<i>{place}</i>" not in links
        assert place in claims


def test_english_texts_in_another_language_say_that_they_are(exported):
    text = article(exported("html", "--lang", "th"), "battle-off-long-cape")
    assert "<p class=note lang=en>The fleet turned back to its harbour" in text
    assert "(<span lang=en>Shore batteries</span>)" in text
    assert "<p lang=en>" in text or "<p>กองเรือ" in text


def test_dates_are_by_both_calendars_unless_one_is_asked_for(exported):
    assert "12 August 1904 – 2 January 1905</time>" in exported("html", "--calendar", "ns")
    assert "30 July – 20 December 1904 O.S.</time>" in exported("html", "--calendar", "os")


def test_only_a_date_that_html_knows_is_marked_as_one(odd):
    assert "<p>1900s<h3" in article(odd("html"), "heading")
    assert "<time datetime=1904-05>May 1904</time>" in article(odd("html"), "directives")
