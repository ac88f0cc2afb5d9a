"""Filters and search on the page: what they choose, and what is said of it."""

from __future__ import annotations

import json

import pytest

from browser.pages import KOREA, MANY, SAKHALIN, SOME, listed

FILTERS = [
    {"kind": "combat", "outcome": "russian-victory"},
    {"front": "port-arthur", "side": "japan", "kind": "assault", "outcome": "japanese-victory"},
    {"kind": "loan"},
    {"side": "britain"},
]


def test_filters_choose_what_the_command_line_lists(opened, run):
    page = opened(*MANY)
    for filters in FILTERS:
        for filter, value in filters.items():
            page.choose(filter, value)
        options = (part for filter, value in filters.items() for part in (f"--{filter}", value))
        expected = listed(run, *MANY, *options)
        assert expected
        assert page.shown() == expected, filters
        assert page.status().startswith(f"{len(expected)} of ")
        assert sorted(page.marks()) == sorted(expected)
        page.press("Clear filters")


def test_the_map_draws_the_places_of_what_is_shown_alone(opened, run):
    page = opened(*SOME).choose("front", "korea")
    found = json.loads(run("list", *SOME, "--front", "korea", "--json").out)
    assert sorted(page.places()) == sorted({event["place"]["id"] for event in found if event["place"]})


def test_clear_filters_shows_everything_again(opened):
    page = opened(*KOREA)
    everything = page.shown()
    assert page.search("seoul").choose("side", "japan").shown() != everything
    assert page.press("Clear filters").shown() == everything
    assert page.js("return document.querySelector('[role=searchbox]').value") == ""


def test_what_was_chosen_is_not_filled_in_when_a_browser_comes_back(opened):
    page = opened(*KOREA)
    everything = page.shown()
    assert page.choose("side", "russia").shown() != everything
    page.driver.get("about:blank")
    page.driver.back()
    assert page.settled().shown() == everything
    assert page.js("return document.querySelector('[data-filter=side]').value") == ""


@pytest.mark.parametrize(
    ("languages", "events", "texts"),
    [
        ("en", SOME, ["tsushima", "Tsu-shima", "telissu", "Shaho", "ŌYAMA", "no such thing"]),
        ("en,ru,ja,zh,th", KOREA, ["Ялу", "仁川", "โซล"]),
    ],
)
def test_search_finds_at_least_what_grep_does(languages, events, texts, opened, run):
    page = opened("--lang", languages, *events)  # texts are searched in its languages, names in all
    for text in texts:
        found = set(listed(run, *events, "--grep", text))
        assert found or text == "no such thing"
        assert found <= set(page.search(text).shown()), text


def test_search_finds_events_by_the_names_of_places_and_people_in_any_language(opened):
    page = opened(*SOME)
    assert "battle-of-tsushima" in page.search("東郷").shown()
    assert "battle-of-mukden" in page.search("奉天").shown()


def test_nothing_found_is_said_in_words(opened):
    page = opened(*SAKHALIN).search("no such thing")
    assert page.shown() == page.marks() == page.places() == []
    assert page.status().startswith("0 of ")
    assert "nothing found" in page.status()


def test_the_map_beside_the_text_hides_nothing_below_it(opened):
    page = opened(*SAKHALIN).search("no such thing")
    page.js("scrollTo({top: 1e6, behavior: 'instant'})")
    assert page.settled().js(
        "const [map, foot] = ['[data-view=map]', 'footer'].map(s => document.querySelector(s).getBoundingClientRect());"
        " return map.bottom <= foot.top || map.right <= foot.left"
    )


def test_each_letter_is_followed(opened):
    page = opened(*SAKHALIN)
    page.js("document.querySelector('[role=searchbox]').focus()")
    counts = [len(page.keys(letter).shown()) for letter in "novik"]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1] > 0


def test_headings_without_events_go(opened):
    page = opened(*SOME).choose("front", "korea")
    shown = page.js(
        "return [...document.querySelectorAll('main section:has(> article) > :is(h2, .month)')].filter(h => h.checkVisibility()).length"
    )
    years_and_months = page.js(
        "return [...document.querySelectorAll('main section:not([hidden]) > article:not([hidden])')]"
        ".map(a => { let h = a; while (!h.matches('.month, h2')) h = h.previousElementSibling; return h.textContent + a.parentNode.textContent.length })"
    )
    assert 0 < shown <= 2 * len(set(years_and_months))
