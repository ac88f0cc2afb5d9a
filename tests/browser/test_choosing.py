"""Events and entries chosen on the page, and the addresses that lead to them."""

from __future__ import annotations

import json

import pytest

from browser.pages import SAKHALIN, SIZES, SOME, assert_chosen, listed


@pytest.mark.parametrize("size", SIZES)
def test_an_address_leads_to_its_event_at_once(size, opened):
    page = opened(*SOME, at="#battle-of-tsushima", width=size[0], height=size[1]).settled()
    assert_chosen(page, "battle-of-tsushima", "tsushima-strait")


def test_back_and_forward_lead_from_event_to_event(opened):
    page = opened(*SOME).go("battle-of-mukden").go("siege-of-port-arthur")
    page.driver.back()
    assert_chosen(page.settled().settled(), "battle-of-mukden", "mukden")
    page.driver.forward()
    assert_chosen(page.settled().settled(), "siege-of-port-arthur", "port-arthur")


def test_a_link_to_what_the_filters_hide_shows_it(opened):
    page = opened(*SOME).choose("front", "korea").choose("side", "russia").go("battle-of-mukden").settled()
    assert "battle-of-mukden" in page.shown()
    assert page.status().startswith(f"{len(page.shown())} of ")
    assert page.js("return document.querySelector('[data-filter=side]').value") == "russia"


ODD_ADDRESSES = [
    *(
        "#nowhere",
        "#%E0%A4%A",
        "#__proto__",
        "#%",
        "#%00",
        "#'\"><script>alert(1)</script>",
        "#[data-x]",
        "#..",
        "#javascript:alert(1)",
    ),
    *("#_words", "#_", "#constructor", "#" + "x" * 100_000),
]


def test_odd_addresses_do_no_harm(opened, run):
    expected = listed(run, *SAKHALIN)
    for address in ODD_ADDRESSES[:3]:
        page = opened(*SAKHALIN, at=address)
        assert page.console() == []
        assert page.shown() == expected, address
    for address in ODD_ADDRESSES[3:]:
        assert page.go(address).shown() == expected, address[:20]
    assert page.console() == []


def test_links_lead_to_ids_that_last_and_are_told_at_both_ends(war_page, run):
    told = "return [...document.querySelectorAll(arguments[0])].map(d => [d.textContent, ...[...d.querySelectorAll('a')].map(a => a.hash.slice(1))])"
    terms = {
        text: rest for text, *rest in war_page.js(told, "#battle-of-tsushima dt, #battle-of-tsushima dd")
    }
    (event,) = json.loads(run("show", "battle-of-tsushima", "--json").out)
    assert {"Led to it", "Led to", "Phases", "Sources"} <= set(terms)
    linked = {tuple(ids) for ids in terms.values()}
    assert tuple(event["causes"]) in linked
    assert tuple(event["effects"]) in linked
    assert tuple(event["parts"]) in linked
    assert tuple(one["id"] for one in event["sources"]) in linked
    assert war_page.js("return document.querySelectorAll('a[href^=\"#_\"]:not(nav a, .skip)').length") == 0


def test_people_ships_and_places_have_entries_with_their_events(opened):
    page = opened(*SOME, at="#togo-heihachiro")
    assert page.js("return document.getElementById('togo-heihachiro').getBoundingClientRect().top") < 200
    events = page.js("return [...document.querySelectorAll('#togo-heihachiro .in a')].map(a => a.hash)")
    assert "#battle-of-tsushima" in events
    assert page.js("return document.querySelector('#battle-of-tsushima td a').hash") == "#togo-heihachiro"
    assert page.js("return document.querySelectorAll('.mark.related').length") == len(events)
    assert page.js("return document.querySelector('#orel .in, #knyaz-suvorov .in') !== null")
