"""The page does no harm, whatever it holds."""

from __future__ import annotations

import json
from pathlib import Path

from browser.pages import KOREA

ODD = Path(__file__).parents[1] / "good" / "odd-text.yaml"


def test_a_hostile_record_is_inert(opened):
    page = opened("--data", ODD)
    for address in page.js("return [...document.querySelectorAll('[id]')].map(e => e.id)"):
        page.js("location.hash = encodeURIComponent(arguments[0])", address)
    for name in ("Zoom in", "Zoom out", "Whole war", "Clear filters"):
        page.press(name)
    assert page.console() == []
    assert page.js("return document.querySelectorAll('img, main script, main u').length") == 0
    ours = ".f > b, details li > b:first-child, details li > i, .works li > i, dd:not([class]) > i"
    assert page.js(
        "return [...document.querySelectorAll('main b, main i')].every(e => e.matches(arguments[0]))", ours
    )
    assert page.search("<script>").shown() == ["broken-lines"]
    assert page.search("fox; hen|cock").shown() == ["dated"]
    assert page.js("return document.querySelector('#dated .names').textContent.trim()") == "戦; 一;"
    assert page.console() == []


def test_nothing_is_asked_of_the_network_and_what_a_browser_saves_opens_again(opened, tmp_path):
    page = opened(*KOREA).go("battle-of-yalu-river")
    everything = page.shown()
    page.choose("side", "russia")
    saved = tmp_path / "saved.html"
    saved.write_text(
        page.js("return '<!DOCTYPE html>' + document.documentElement.outerHTML"), encoding="utf-8"
    )
    page.driver.get(saved.as_uri())
    assert page.settled().shown() == everything
    assert sorted(page.marks()) == sorted(everything)
    assert page.choose("outcome", "japanese-victory").shown() != everything
    sent = [json.loads(entry["message"])["message"] for entry in page.driver.get_log("performance")]
    asked = [one["params"]["request"]["url"] for one in sent if one["method"] == "Network.requestWillBeSent"]
    assert [url for url in asked if not url.startswith(("file:", "about:"))] == []
    assert page.console() == []
