"""The other names: together by language, in the order of what they are names of."""

from __future__ import annotations

import re

from rjwar.formats.page.names import unheld


def test_names_in_other_languages_stand_together_in_the_order_of_the_articles_and_entries(exported):
    text = exported("html")
    owners = re.findall("^<(?:article|li) id=([a-z0-9-]+)[^>]*>(?:<p>|<h3)", text, re.MULTILINE)
    (names,) = re.findall("<div lang=ja><h3>日本語</h3><p>(.*?)</div>", text, re.DOTALL)
    by_id = dict(zip(owners, names.split("<p>"), strict=True))
    assert by_id["battle-off-long-cape"] == "円島沖海戦"
    assert by_id["siege-of-fort-lena"] == ""


def test_aliases_stand_beside_the_names_of_their_language_and_where_the_heading_tells_the_name_alone(
    exported,
):
    assert "Long Cape Affair" in english(exported("html"))
    assert "Battle off Long Cape;\nLong Cape Affair" in english(exported("html", "--lang", "th"))


def english(page: str) -> list[str]:
    """The items of the list of English names."""
    (names,) = re.findall("<div lang=en><h3>English</h3><p>(.*?)</div>", page, re.DOTALL)
    return names.split("<p>")


def test_an_alias_that_a_name_or_another_alias_holds_is_not_told(exported):
    assert unheld(
        ["Long Cape Affair", "Long Cape", "Affair", "affair", "Off-Long"], ["Battle off Long Cape"]
    ) == [
        "Long Cape Affair",
        "Off-Long",
    ]
    assert unheld(["Tsu-shima"], ["Tsushima"]) == ["Tsu-shima"]  # would be found as `tsu shima` too
