"""The page for everyone: by its accessibility tree, at any size, on paper, without scripts."""

from __future__ import annotations

import pytest

from browser.pages import FEW, SIEGES, SIZES, SOME, listed
from rjwar.core.text import LANGUAGES


@pytest.mark.parametrize(("size", "dark"), [(SIZES[0], True), (SIZES[1], False)])
def test_axe_finds_nothing(size, dark, opened):
    page = opened(*SIEGES, width=size[0], height=size[1], dark=dark)
    assert page.axe() == []
    page.choose("outcome", "japanese-victory").press("Zoom in").go("siege-of-port-arthur").settled()
    assert page.axe() == []


def test_axe_finds_nothing_in_other_languages(opened):
    page = opened("--lang", ",".join(LANGUAGES), *SIEGES)
    found = {lang: page.language(lang).axe(colors=False) for lang in LANGUAGES if lang != "en"}
    assert found == {lang: [] for lang in found}


@pytest.mark.parametrize("lang", ["en", "th", "ru"])
def test_nothing_sticks_out_sideways(lang, opened):
    page = opened("--lang", lang, *FEW).laid_out()
    assert {width: wide for width, height in SIZES if (wide := too_wide(page.sized(width, height)))} == {}


def test_nothing_of_the_whole_war_sticks_out_of_a_telephone(war_page):
    assert too_wide(war_page.sized(*SIZES[0]).laid_out()) == []


def too_wide(page) -> list[str]:
    """What reaches beyond the right edge of the window, and may not."""
    assert page.js("return document.documentElement.scrollWidth <= innerWidth")
    return page.js(
        "return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1"
        " && !e.closest('svg, .wide, .strip, .skip') && e.checkVisibility()).map(e => e.outerHTML.slice(0, 80))"
    )


def test_targets_on_a_telephone_are_large_enough(war_page):
    page = war_page.sized(*SIZES[0], touch=True)
    small = page.js(
        "return [...document.querySelectorAll('button, select, input')].filter(e => e.getBoundingClientRect().height < 44).map(e => e.outerHTML)"
    )
    assert small == []
    tiny = page.js(
        "return [...document.querySelectorAll('[data-event], [data-place], nav a')].filter(e => e.checkVisibility() && e.style.display !== 'none')"
        ".filter(e => { const b = e.getBoundingClientRect(); return b.width < 23.5 || b.height < 23.5 }).map(e => e.outerHTML.slice(0, 90))"
    )
    assert tiny == []


def test_a_tap_opens(opened):
    page = opened(*SOME, width=390, height=844, touch=True)
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
    page = opened(*SOME).choose("front", "korea")
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    visible = "return [...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility({contentVisibilityAuto: true})).length"
    assert page.js(visible, "button, input, select, nav, .skip") == 0
    assert page.js(visible, "main article") == len(page.shown())
    assert page.js(visible, "main details li") == page.js(
        "return document.querySelectorAll('main :is(article, .entries li[id]):not([hidden]) details li').length"
    )


def test_without_scripts_everything_is_to_be_read_and_no_control_is_dead(opened, run):
    page = opened(*SOME, at="#battle-of-tsushima", scripts=False)
    assert 0 <= top(page, "#battle-of-tsushima") < 900
    page.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})  # only to ask
    assert page.js("return document.querySelectorAll('main article').length") == len(listed(run, *SOME))
    assert page.js("return document.querySelectorAll('button, input, select, [hidden]').length") == 0
    assert page.js(
        "return document.querySelector('.strip svg') !== null && document.querySelector('nav') !== null"
    )


def top(page, selector: str) -> float:
    """How far below the top of the window an element is, asked without a script."""
    root = page.driver.execute_cdp_cmd("DOM.getDocument", {})["root"]["nodeId"]
    found = page.driver.execute_cdp_cmd("DOM.querySelector", {"nodeId": root, "selector": selector})
    return page.driver.execute_cdp_cmd("DOM.getBoxModel", {"nodeId": found["nodeId"]})["model"]["border"][1]
