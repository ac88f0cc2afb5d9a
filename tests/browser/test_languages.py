"""The page in several languages, and texts that are in another."""

from __future__ import annotations

from browser.pages import KOREA


def test_the_switch_changes_everything_said_and_keeps_what_was_chosen(opened, made):
    page = opened("--lang", "en,th", *KOREA, at="#battle-of-yalu-river").choose("side", "russia")
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
    assert page.js("return location.hash") == "#battle-of-yalu-river"
    assert page.js(
        "return document.querySelector('[data-event=battle-of-yalu-river]').getAttribute('aria-label')"
    ).startswith("ยุทธการ")
    assert "ม.ค." in page.ticks()
    told = "return [...document.querySelectorAll('main article')].map(a => { const c = a.cloneNode(true); c.querySelector('.names')?.remove(); return c.textContent.trim() })"
    switched = page.js(told)
    assert switched == opened("--lang", "th", *KOREA).js(told)
    assert page.js("return document.querySelector('.language')") is None


def test_texts_in_another_language_say_so(opened):
    page = opened("--lang", "th,en", *KOREA)
    notes = page.js("return [...document.querySelectorAll('main .note')].map(n => n.lang)")
    assert set(notes) <= {"en", "th", ""}
    page.language("en")
    assert (
        page.js(
            "return [...document.querySelectorAll('main [data-langs]')].some(n => n.lang === 'en' && n.closest('html').lang === 'en')"
        )
        is False
    )
