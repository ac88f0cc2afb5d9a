"""The web page in a browser: what docs/exports.md promises of it, tried."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

ODD = Path(__file__).parents[1] / "good" / "odd-text.yaml"

SIZES = [(390, 844), (1280, 900), (1920, 1080)]


def listed(run, *arguments: object) -> list[str]:
    """The ids of `rjwar list`, less the war itself."""
    found = json.loads(run("list", *arguments, "--json").out)
    return [event["id"] for event in found if event["kind"] != "war"]


# Filters and search


@pytest.mark.parametrize(
    "filters",
    [
        {"front": "manchuria"},
        {"front": "sea-of-japan", "side": "russia"},
        {"kind": "combat", "outcome": "russian-victory"},
        {"front": "port-arthur", "side": "japan", "kind": "assault", "outcome": "japanese-victory"},
        {"kind": "loan"},
        {"side": "britain"},
    ],
)
def test_filters_choose_what_the_command_line_lists(filters, opened, run):
    page = opened()
    for filter, value in filters.items():
        page.choose(filter, value)
    expected = listed(run, *(part for filter, value in filters.items() for part in (f"--{filter}", value)))
    assert page.shown() == expected
    assert page.status().startswith(f"{len(expected)} of ")
    assert sorted(page.marks()) == sorted(expected)


def test_the_map_draws_the_places_of_what_is_shown_alone(opened, run):
    page = opened().choose("front", "sakhalin")
    found = json.loads(run("list", "--front", "sakhalin", "--json").out)
    assert sorted(page.places()) == sorted({event["place"]["id"] for event in found if event["place"]})


def test_clear_filters_shows_everything_again(opened):
    page = opened()
    everything = page.shown()
    assert page.search("tsushima").choose("side", "japan").shown() != everything
    assert page.press("Clear filters").shown() == everything
    assert page.js("return document.querySelector('[role=searchbox]').value") == ""


@pytest.mark.parametrize(
    "text", ["tsushima", "Tsu-shima", "Цусима", "対馬", "สึชิมะ", "telissu", "Shaho", "ŌYAMA", "no such thing"]
)
def test_search_finds_at_least_what_grep_does(text, opened, run):
    also = {"สึชิมะ": "th", "Цусима": "ru", "対馬": "ja,zh"}.get(
        text, ""
    )  # texts are searched in the languages of the page, names in all
    languages = f"en,{also}".rstrip(",")
    assert set(listed(run, "--grep", text)) <= set(opened("--lang", languages).search(text).shown())


def test_search_finds_events_by_the_names_of_places_and_people_in_any_language(opened):
    page = opened()
    assert "battle-of-tsushima" in page.search("東郷").shown()
    assert "battle-of-mukden" in page.search("奉天").shown()


def test_nothing_found_is_said_in_words(opened):
    page = opened().search("no such thing")
    assert page.shown() == page.marks() == page.places() == []
    assert page.status().startswith("0 of ")
    assert "nothing found" in page.status()


def test_each_letter_is_followed(opened):
    page = opened()
    page.js("document.querySelector('[role=searchbox]').focus()")
    counts = [len(page.keys(letter).shown()) for letter in "mukden"]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1] > 0


def test_headings_without_events_go(opened):
    page = opened().choose("front", "sakhalin")
    shown = page.js(
        "return [...document.querySelectorAll('main section:has(> article) > :is(h2, .month)')].filter(h => h.checkVisibility()).length"
    )
    years_and_months = page.js(
        "return [...document.querySelectorAll('main section:not([hidden]) > article:not([hidden])')]"
        ".map(a => { let h = a; while (!h.matches('.month, h2')) h = h.previousElementSibling; return h.textContent + a.parentNode.textContent.length })"
    )
    assert 0 < shown <= 2 * len(set(years_and_months))


# The timeline


def test_the_timeline_is_to_scale(opened, run):
    page = opened()
    where = page.js(
        "const box = document.querySelector('.lane').getBoundingClientRect();"
        "return [box.width, [...document.querySelectorAll('[data-event]')].filter(m => m.style.display !== 'none')"
        ".map(m => { const b = m.getBoundingClientRect(); return [m.dataset.event, (b.left + b.right) / 2 - box.left] })]"
    )
    width, marks = where
    days = {}
    for event in json.loads(run("list", "--json", "--fields", "id,date").out):
        first, last = event["date"]["earliest"], event["date"]["latest"]
        if first and first == last:
            days[event["id"]] = date.fromisoformat(first).toordinal()
    points = sorted((days[id], x) for id, x in marks if id in days)
    (first, left), (last, right) = points[0], points[-1]
    for day, x in points:
        expected = left + (right - left) * (day - first) / (last - first)
        assert abs(x - expected) <= 0.025 * width  # each end may itself be moved aside by a hundredth
    assert len(points) > 300


def test_marks_do_not_hide_each_other(opened):
    hidden = opened().js(
        "return [...document.querySelectorAll('[data-event]')].filter(m => m.style.display !== 'none').filter(m => {"
        " const b = m.lastElementChild.getBoundingClientRect(); const x = Math.min(Math.max((b.left + b.right) / 2, 160), innerWidth - 30);"
        " scrollTo({top: scrollY + b.top - 200, behavior: 'instant'}); const c = m.lastElementChild.getBoundingClientRect();"
        " return !m.contains(document.elementFromPoint(x, (c.top + c.bottom) / 2)) }).map(m => m.dataset.event)"
    )
    assert hidden == []


def test_zooming_changes_the_axis_from_months_to_days_and_to_years(opened):
    page = opened()
    months = page.ticks()
    assert {"1904", "1905", "Feb", "Aug"} <= set(months)
    for _ in range(9):
        page.press("Zoom in")
    days = page.ticks()
    assert any(tick.isdigit() and int(tick) <= 31 for tick in days)
    assert any(tick.startswith(("November 1904", "December 1904", "October 1904")) for tick in days)
    assert page.press("Whole war").ticks() == months
    for _ in range(9):
        page.press("Zoom out")
    assert all(tick.isdigit() and 1700 < int(tick) < 2100 for tick in page.ticks())


def test_earlier_and_later_move_and_what_lies_outside_is_said(opened):
    page = opened()
    before = page.js("return document.querySelector('.before').textContent")
    assert before.endswith("before")
    ticks = page.ticks()
    assert page.press("Later").ticks() != ticks
    assert page.press("Earlier").ticks() == ticks


def wheel(page, view: str, *, ctrl: bool = False, shift: bool = False, by: int = 240) -> None:
    x, y = page.js(
        f"const b = document.querySelector('[data-view={view}] .plot').getBoundingClientRect(); return [b.left + b.width / 2, b.top + 60]"
    )
    modifiers = (2 if ctrl else 0) | (8 if shift else 0)
    page.driver.execute_cdp_cmd(
        "Input.dispatchMouseEvent",
        {"type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": by, "modifiers": modifiers},
    )
    page.settled().settled()


def test_the_plain_wheel_scrolls_the_page_until_the_timeline_has_the_focus(opened):
    page = opened()
    ticks = page.ticks()
    wheel(page, "timeline")
    assert page.js("return scrollY") > 0
    assert page.ticks() == ticks
    page.js(
        "scrollTo({top: 0, behavior: 'instant'}); document.querySelector('[data-event][tabindex=\"0\"]').focus({preventScroll: true})"
    )
    wheel(page, "timeline", by=-600)
    assert page.js("return scrollY") == 0
    assert page.ticks() != ticks


def test_control_and_wheel_zoom_and_shift_and_wheel_move(opened):
    page = opened()
    ticks = page.ticks()
    wheel(page, "timeline", shift=True)
    moved = page.ticks()
    assert moved != ticks
    wheel(page, "timeline", ctrl=True, by=-600)
    assert page.ticks() != moved
    assert page.js("return scrollY") == 0


def test_a_drag_moves_and_opens_nothing(opened):
    from selenium.webdriver import ActionChains

    page = opened()
    x, y = page.js(
        "const m = [...document.querySelectorAll('[data-event]')].find(m => m.style.display !== 'none' && m.getBoundingClientRect().left > 500);"
        "const b = m.getBoundingClientRect(); return [Math.round((b.left + b.right) / 2), Math.round((b.top + b.bottom) / 2)]"
    )
    before = page.ticks(), page.js("return location.href")
    actions = ActionChains(page.driver)
    actions.w3c_actions.pointer_action.move_to_location(x, y)
    actions.w3c_actions.pointer_action.pointer_down()
    for step in range(1, 8):
        actions.w3c_actions.pointer_action.move_to_location(x - 20 * step, y + step)
    actions.w3c_actions.pointer_action.pointer_up()
    actions.perform()
    page.settled()
    assert page.js("return location.href") == before[1]
    assert page.ticks() != before[0]


def test_a_click_on_a_mark_opens_its_event(opened):
    page = opened()
    x, y = page.js(
        "const b = document.querySelector('[data-event=battle-of-mukden]').getBoundingClientRect(); return [(b.left + b.right) / 2, (b.top + b.bottom) / 2]"
    )
    for kind in ("mousePressed", "mouseReleased"):
        page.driver.execute_cdp_cmd(
            "Input.dispatchMouseEvent", {"type": kind, "x": x, "y": y, "button": "left", "clickCount": 1}
        )
    page.settled().settled()
    assert_chosen(page, "battle-of-mukden", "mukden")


# Keys


def test_tab_reaches_search_filters_zoom_and_each_drawing_as_one_stop(opened):
    from selenium.webdriver.common.keys import Keys

    page = opened()
    stops = []
    for _ in range(24):
        page.keys(Keys.TAB)
        stops.append(
            page.js(
                "const a = document.activeElement; return a.getAttribute('role') ?? a.dataset.filter ?? (a.dataset.event && 'event')"
                " ?? (a.dataset.place && 'place') ?? (a.closest('nav') ? 'nav' : a.textContent)"
            )
        )
    wanted = [
        "Events",
        "searchbox",
        "front",
        "side",
        "kind",
        "outcome",
        "Clear filters",
        "Zoom in",
        "Zoom out",
        "Whole war",
    ]
    assert stops[: len(wanted)] == wanted
    assert stops.count("event") == stops.count("place") == 1
    assert "nav" in stops


def test_arrows_walk_through_the_shown_events_by_date_and_enter_opens(opened, run):
    from selenium.webdriver.common.keys import Keys

    page = opened().choose("front", "sakhalin")
    expected = listed(run, "--front", "sakhalin")
    page.js("document.querySelector('[data-event][tabindex=\"0\"]').focus()")
    assert page.keys(Keys.HOME).focus() == expected[0]
    walked = [page.keys(Keys.ARROW_RIGHT).focus() for _ in expected[1:]]
    assert walked == expected[1:]
    assert page.keys(Keys.ARROW_LEFT).focus() == expected[-2]
    assert page.keys(Keys.END).focus() == expected[-1]
    page.keys(Keys.ENTER).settled()
    assert page.js("return location.hash") == f"#{expected[-1]}"
    assert page.js("return document.activeElement.id") == expected[-1]


def test_slash_goes_to_the_search_and_escape_empties_it(opened):
    from selenium.webdriver.common.keys import Keys

    page = opened().keys("/")
    assert page.js("return document.activeElement.getAttribute('role')") == "searchbox"
    assert len(page.keys("mukden").shown()) < 200
    page.keys(Keys.ESCAPE)
    assert page.js("return document.activeElement.value") == ""
    assert len(page.shown()) > 600


# Choosing


def assert_chosen(page, event: str, place: str) -> None:
    assert page.js("return location.hash") == f"#{event}"
    top, bottom, height = page.js(
        f"const b = document.getElementById('{event}').getBoundingClientRect(); return [b.top, b.bottom, innerHeight]"
    )
    assert 0 <= top < height / 2 < bottom or 0 <= top < bottom <= height
    assert page.js(
        "return [...document.querySelectorAll('[data-event][aria-current=true]')].map(m => m.dataset.event)"
    ) == [event]
    assert page.js(
        "return [...document.querySelectorAll('[data-place][aria-current=true]')].map(m => m.dataset.place)"
    ) == [place]
    is_in_sight = page.js(
        "const p = document.querySelector('[data-place][aria-current=true]').getBoundingClientRect(), m = document.querySelector('[data-view=map] .plot')"
        ".getBoundingClientRect(); return p.left >= m.left && p.right <= m.right && p.top >= m.top && p.bottom <= m.bottom && p.width > 0"
    )
    assert is_in_sight


@pytest.mark.parametrize("size", SIZES)
def test_an_address_leads_to_its_event_at_once(size, opened):
    page = opened(at="#battle-of-tsushima", width=size[0], height=size[1]).settled()
    assert_chosen(page, "battle-of-tsushima", "tsushima-strait")


def test_back_and_forward_lead_from_event_to_event(opened):
    page = opened().go("battle-of-mukden").go("siege-of-port-arthur")
    page.driver.back()
    assert_chosen(page.settled().settled(), "battle-of-mukden", "mukden")
    page.driver.forward()
    assert_chosen(page.settled().settled(), "siege-of-port-arthur", "port-arthur")


def test_a_link_to_what_the_filters_hide_shows_it(opened):
    page = opened().choose("front", "sakhalin").choose("side", "russia").go("battle-of-mukden").settled()
    assert "battle-of-mukden" in page.shown()
    assert page.status().startswith(f"{len(page.shown())} of ")
    assert page.js("return document.querySelector('[data-filter=side]').value") == "russia"


ODD_ADDRESSES = [
    *(
        "#nowhere",
        "#%",
        "#%00",
        "#%E0%A4%A",
        "#'\"><script>alert(1)</script>",
        "#[data-x]",
        "#..",
        "#javascript:alert(1)",
    ),
    *("#_words", "#_", "#__proto__", "#constructor", "#" + "x" * 100_000),
]


@pytest.mark.parametrize("address", ODD_ADDRESSES, ids=lambda address: address[:20])
def test_odd_addresses_do_no_harm(address, opened):
    page = opened("--front", "korea", at=address)
    assert page.console() == []
    assert len(page.shown()) > 20


def test_links_lead_to_ids_that_last_and_are_told_at_both_ends(opened, run):
    page = opened()
    told = "return [...document.querySelectorAll(arguments[0])].map(d => [d.textContent, ...[...d.querySelectorAll('a')].map(a => a.hash.slice(1))])"
    terms = {text: rest for text, *rest in page.js(told, "#battle-of-tsushima dt, #battle-of-tsushima dd")}
    (event,) = json.loads(run("show", "battle-of-tsushima", "--json").out)
    assert {"Led to it", "Led to", "Phases", "Sources"} <= set(terms)
    linked = {tuple(ids) for ids in terms.values()}
    assert tuple(event["causes"]) in linked
    assert tuple(event["effects"]) in linked
    assert tuple(event["parts"]) in linked
    assert tuple(one["id"] for one in event["sources"]) in linked
    assert page.js("return document.querySelectorAll('a[href^=\"#_\"]:not(nav a, .skip)').length") == 0


def test_people_ships_and_places_have_entries_with_their_events(opened):
    page = opened(at="#togo-heihachiro")
    assert page.js("return document.getElementById('togo-heihachiro').getBoundingClientRect().top") < 200
    events = page.js("return [...document.querySelectorAll('#togo-heihachiro .in a')].map(a => a.hash)")
    assert "#battle-of-tsushima" in events
    assert page.js("return document.querySelector('#battle-of-tsushima td a').hash") == "#togo-heihachiro"
    assert page.js("return document.querySelectorAll('.mark.related').length") == len(events)
    assert page.js("return document.querySelector('#orel .in, #knyaz-suvorov .in') !== null")


# Languages


def test_the_switch_changes_everything_said_and_keeps_what_was_chosen(opened, made):
    page = opened("--lang", "en,th", at="#battle-of-tsushima").choose("front", "sea-of-japan")
    shown = page.shown()
    assert page.js("return [...document.querySelector('.language select').options].map(o => o.value)") == [
        "en",
        "th",
    ]
    page.language("th")
    assert page.js("return document.documentElement.lang") == "th"
    assert page.js("return document.title") == "สงครามรัสเซีย-ญี่ปุ่น"
    assert page.shown() == shown
    assert page.status().startswith(f"{len(shown)} จาก")
    assert page.js("return location.hash") == "#battle-of-tsushima"
    assert page.js(
        "return document.querySelector('[data-event=battle-of-tsushima]').getAttribute('aria-label')"
    ).startswith("ยุทธนาวี")
    assert "ม.ค." in page.ticks()
    told = "return [...document.querySelectorAll('main article')].map(a => { const c = a.cloneNode(true); c.querySelector('.names')?.remove(); return c.textContent.trim() })"
    switched = page.js(told)
    assert switched == opened("--lang", "th").js(told)
    assert page.js("return document.querySelector('.language')") is None


def test_texts_in_another_language_say_so(opened):
    page = opened("--lang", "th,en")
    notes = page.js("return [...document.querySelectorAll('main .note')].map(n => n.lang)")
    assert set(notes) <= {"en", "th", ""}
    page.language("en")
    assert (
        page.js(
            "return [...document.querySelectorAll('main [data-langs]')].some(n => n.lang === 'en' && n.closest('html').lang === 'en')"
        )
        is False
    )


# Harmless, whatever it holds


def test_a_hostile_record_is_inert(opened):
    page = opened("--data", ODD)
    for address in page.js("return [...document.querySelectorAll('[id]')].map(e => e.id)"):
        page.js("location.hash = encodeURIComponent(arguments[0])", address)
    for name in ("Zoom in", "Zoom out", "Whole war", "Clear filters"):
        page.press(name)
    assert page.console() == []
    assert page.js("return document.querySelectorAll('img, main script, main u').length") == 0
    ours = ".f > b, details li > b:first-child, dd:not([class]) > i"
    assert page.js(
        "return [...document.querySelectorAll('main b, main i')].every(e => e.matches(arguments[0]))", ours
    )
    page.search("<script>")
    assert page.console() == []


def test_nothing_is_asked_of_the_network(opened):
    page = opened("--front", "korea").go("battle-of-the-yalu")
    sent = [json.loads(entry["message"])["message"] for entry in page.driver.get_log("performance")]
    asked = [one["params"]["request"]["url"] for one in sent if one["method"] == "Network.requestWillBeSent"]
    assert [url for url in asked if not url.startswith(("file:", "about:"))] == []
    assert page.console() == []


# For everyone


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing(size, dark, opened):
    page = opened("--front", "port-arthur", "--min-weight", "4", width=size[0], height=size[1], dark=dark)
    assert page.axe() == []
    page.choose("outcome", "japanese-victory").press("Zoom in").go("siege-of-port-arthur").settled()
    assert page.axe() == []


@pytest.mark.parametrize("lang", ["th", "ja", "ru", "zh", "ko"])
def test_axe_finds_nothing_in_other_languages(lang, opened):
    assert opened("--lang", lang, "--front", "sakhalin").axe() == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", ["en", "th", "ru"])
def test_nothing_sticks_out_sideways(size, lang, opened):
    page = opened("--lang", lang, width=size[0], height=size[1])
    assert page.js("return document.documentElement.scrollWidth") <= size[0]
    wide = page.js(
        "return [...document.querySelectorAll('body *')].filter(e => !e.closest('svg, .wide, .strip, .skip') && e.checkVisibility()"
        " && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80))"
    )
    assert wide == []


def test_targets_on_a_telephone_are_large_enough_and_a_tap_opens(opened):
    page = opened(width=390, height=844, touch=True)
    small = page.js(
        "return [...document.querySelectorAll('button, select, input')].filter(e => e.getBoundingClientRect().height < 44).map(e => e.outerHTML)"
    )
    assert small == []
    tiny = page.js(
        "return [...document.querySelectorAll('[data-event], [data-place], nav a')].filter(e => e.checkVisibility() && e.style.display !== 'none')"
        ".filter(e => { const b = e.getBoundingClientRect(); return b.width < 23.5 || b.height < 23.5 }).map(e => e.outerHTML.slice(0, 90))"
    )
    assert tiny == []
    page.js(
        "document.querySelector('[data-event=battle-of-mukden]').scrollIntoView({block: 'center', behavior: 'instant'})"
    )
    x, y = page.js(
        "const b = document.querySelector('[data-event=battle-of-mukden] path').getBoundingClientRect(); return [b.right + 4, (b.top + b.bottom) / 2]"
    )
    page.driver.execute_cdp_cmd(
        "Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]}
    )
    page.driver.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.settled().settled()
    assert page.js("return location.hash").startswith("#")
    assert (
        page.js("return getComputedStyle(document.querySelector('[data-view=timeline] .plot')).touchAction")
        == "pan-y"
    )


def test_on_paper_stand_the_shown_events_without_controls(opened):
    page = opened().choose("front", "sakhalin")
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    visible = "return [...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility({contentVisibilityAuto: true})).length"
    assert page.js(visible, "button, input, select, nav, .skip") == 0
    assert page.js(visible, "main article") == len(page.shown())
    assert page.js(visible, "main details li") == page.js(
        "return document.querySelectorAll('main article:not([hidden]) details li').length"
    )


def test_without_scripts_everything_is_to_be_read_and_no_control_is_dead(opened, run):
    page = opened(at="#battle-of-tsushima", scripts=False)
    page.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})  # only to ask
    assert page.js("return document.querySelectorAll('main article').length") == len(listed(run))
    assert page.js("return document.querySelectorAll('button, input, select, [hidden]').length") == 0
    assert page.js(
        "return document.querySelector('.strip svg') !== null && document.querySelector('nav') !== null"
    )
    assert page.js("return document.getElementById('battle-of-tsushima').getBoundingClientRect().top") < 900


# Quick

FACTOR = "const t = performance.now(); let s = 0; for (let i = 0; i < 2e7; i++) s += Math.sqrt(i); return performance.now() - t + (s < 0)"
