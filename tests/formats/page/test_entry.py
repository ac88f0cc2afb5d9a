"""People, ships, units and places as parts of the page."""

from __future__ import annotations

from pages import article, entry, short


def test_who_and_what_is_named_has_an_entry_that_the_name_leads_to(exported):
    text = exported("html")
    assert f"<a href=#{short(text, 'sato-ken')}>Sato Ken</a>, Admiral" in article(
        text, "battle-off-long-cape"
    )
    assert entry(text, "sato-ken").startswith(
        f"<li id=sato-ken><h3 id={short(text, 'sato-ken')}>Sato Ken</h3>"
    )
    assert entry(text, "torpedo-boat-34").count("sunk") == 1
    assert "data-at=" in entry(text, "long-cape")


def test_only_those_have_entries_that_figure_in_the_events_of_the_page(exported):
    text = exported("html", "--kind", "siege")
    assert "<li id=fort-lena" in text
    assert "<li id=sato-ken" not in text
