"""The timeline of the page: its scale, its marks, zooming and moving."""

from __future__ import annotations

import json
from datetime import date

from browser.pages import KOREA, MANY, SAKHALIN, SOME, assert_chosen


def test_the_timeline_is_to_scale(war_page, run):
    where = war_page.js(
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


def test_marks_do_not_hide_each_other(war_page):
    page = war_page.sized(1280, 1800)  # all marks in sight: to scroll to each takes its time
    hidden = page.js(
        "return [...document.querySelectorAll('[data-event]')].filter(m => m.style.display !== 'none').filter(m => {"
        " const b = m.lastElementChild.getBoundingClientRect(); const x = Math.min(Math.max((b.left + b.right) / 2, 160), innerWidth - 30);"
        " return !m.contains(document.elementFromPoint(x, (b.top + b.bottom) / 2)) }).map(m => m.dataset.event)"
    )
    assert hidden == []


def test_zooming_changes_the_axis_from_months_to_days_and_to_years(opened):
    page = opened(*MANY)
    months = page.ticks()
    assert {"1904", "1905", "Feb", "Aug"} <= set(months)
    for _ in range(9):
        page.press("Zoom in")
    days = page.ticks()
    assert any(tick.isdigit() and int(tick) <= 31 for tick in days)
    assert any(tick.startswith(("November 1904", "December 1904", "October 1904")) for tick in days)
    named = page.js("return [...document.querySelectorAll('.label')].map(label => label.textContent)")
    assert "Siege of Port Arthur" in named  # whose ends are out of sight
    assert page.press("Whole war").ticks() == months
    for _ in range(9):
        page.press("Zoom out")
    assert all(tick.isdigit() and 1700 < int(tick) < 2100 for tick in page.ticks())


def test_earlier_and_later_move_and_what_lies_outside_is_said(opened):
    page = opened(*KOREA)
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
    page = opened(*SAKHALIN)
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
    page = opened(*SAKHALIN)
    ticks = page.ticks()
    wheel(page, "timeline", shift=True)
    moved = page.ticks()
    assert moved != ticks
    wheel(page, "timeline", ctrl=True, by=-600)
    assert page.ticks() != moved
    assert page.js("return scrollY") == 0


def test_a_drag_moves_and_opens_nothing(opened):
    from selenium.webdriver import ActionChains

    page = opened(*SAKHALIN)
    x, y = page.js(
        "const m = [...document.querySelectorAll('[data-event]')].find(m => m.style.display !== 'none' && m.getBoundingClientRect().left > 500);"
        "const b = m.getBoundingClientRect(); return [Math.round((b.left + b.right) / 2), Math.round((b.top + b.bottom) / 2)]"
    )
    before = page.ticks(), page.js("return location.href")
    actions = ActionChains(page.driver, duration=10)
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
    page = opened(*SOME)
    x, y = page.js(
        "const b = document.querySelector('[data-event=battle-of-mukden]').getBoundingClientRect(); return [(b.left + b.right) / 2, (b.top + b.bottom) / 2]"
    )
    for kind in ("mousePressed", "mouseReleased"):
        page.driver.execute_cdp_cmd(
            "Input.dispatchMouseEvent", {"type": kind, "x": x, "y": y, "button": "left", "clickCount": 1}
        )
    page.settled().settled()
    assert_chosen(page, "battle-of-mukden", "mukden")
