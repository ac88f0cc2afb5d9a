"""What tests of several parts of the page ask of it."""

from __future__ import annotations

import json

SIZES = [(390, 844), (1280, 900), (1920, 1080)]
"""Of a telephone, a laptop and a desk, in pixels."""
SOME = ("--kind", "battle,naval-battle,siege", "--min-weight", "4")
"""What selects a page of some fourteen events from the first day to the last battle, for what does not depend on how many there are."""
KOREA = ("--front", "korea", "--min-weight", "3")
"""The same of some nine, quickly opened: some are long before the war, some after it."""
SAKHALIN = ("--front", "sakhalin")
"""The same of a dozen, the most quickly opened."""
MANY = ("--min-weight", "4")
"""What selects a page of some eighty, on which something answers every filter."""
FEW = ("--front", "port-arthur", "--min-weight", "5")
"""What selects the seven with most to tell of a front, for what looks at every element of a page."""
SIEGES = ("--front", "port-arthur", "--kind", "siege")
"""The same of three that have all that an event may have: axe-core takes long over a page."""


def listed(run, *arguments: object) -> list[str]:
    """The ids of `rjwar list`, less the war itself."""
    found = json.loads(run("list", *arguments, "--json").out)
    return [event["id"] for event in found if event["kind"] != "war"]


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
