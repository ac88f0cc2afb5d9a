"""The page does no harm, whatever it holds."""

from __future__ import annotations

import json
from pathlib import Path

ODD = Path(__file__).parents[1] / "good" / "odd-text.yaml"


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
