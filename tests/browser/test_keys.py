"""The page by its keys alone."""

from __future__ import annotations

from browser.pages import SAKHALIN, listed


def test_tab_reaches_search_filters_zoom_and_each_drawing_as_one_stop(opened):
    from selenium.webdriver.common.keys import Keys

    page = opened(*SAKHALIN)
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

    page = opened(*SAKHALIN)
    expected = listed(run, *SAKHALIN)
    page.js("document.querySelector('[data-event][tabindex=\"0\"]').focus()")
    assert page.keys(Keys.HOME).focus() == expected[0]
    walked = [page.keys(Keys.ARROW_RIGHT).focus() for _ in expected[1:]]
    assert walked == expected[1:]
    assert page.keys(Keys.ARROW_LEFT).focus() == expected[-2]
    assert page.keys(Keys.END).focus() == expected[-1]
    assert page.js("return document.querySelector('.callout').checkVisibility()")
    assert page.keys(Keys.ESCAPE).focus() == expected[-1]
    assert not page.js("return document.querySelector('.callout').checkVisibility()")
    page.keys(Keys.ENTER).settled()
    assert page.js("return location.hash") == f"#{expected[-1]}"
    assert page.js("return document.activeElement.id") == expected[-1]


def test_slash_goes_to_the_search_and_escape_empties_it(opened):
    from selenium.webdriver.common.keys import Keys

    page = opened(*SAKHALIN).keys("/")
    assert page.js("return document.activeElement.getAttribute('role')") == "searchbox"
    everything = len(page.shown())
    assert len(page.keys("novik").shown()) < everything / 2
    page.keys(Keys.ESCAPE)
    assert page.js("return document.activeElement.value") == ""
    assert len(page.shown()) == everything
