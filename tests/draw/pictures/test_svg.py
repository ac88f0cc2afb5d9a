"""Drawings as pictures."""

import re
from xml.etree import ElementTree

import pytest

from rjwar.draw.layout.caption import Caption
from rjwar.draw.layout.lines import Lines
from rjwar.draw.pictures import svg

NAMESPACE = {"svg": "http://www.w3.org/2000/svg"}


def picture(*lines, title="rjwar", theme="dark", lang="en"):
    drawn = Lines()
    for line in lines:
        drawn.add(*line)
    return "\n".join(svg.lines(drawn, Caption(title, lang, theme)))


def texts(drawn):
    """What is written, with the column and the width in cells of each."""
    found = ElementTree.fromstring(drawn).findall("svg:text[@textLength]", NAMESPACE)
    return [
        ((int(one.get("x")) - 16) / svg.WIDE, one.text, int(one.get("textLength")) / svg.WIDE)
        for one in found
    ]


def test_every_word_stands_in_the_columns_that_it_has_at_a_terminal():
    drawn = picture([("日本海海戦 · ", ""), ("ยุทธนาวี  two  gaps", "dim")])
    assert texts(drawn) == [
        (0, "日本海海戦", 10),
        (11, "·", 1),
        (13, "ยุทธนาวี", 6),
        (21, "two", 3),
        (26, "gaps", 4),
    ]


def test_bars_are_one_shape_and_shades_of_it_another():
    drawn = ElementTree.fromstring(picture([("███▌░░", "japan")]))
    paths = drawn.findall("svg:path", NAMESPACE)
    assert [(path.get("fill-opacity"), path.get("d").count("M")) for path in paths] == [(None, 2), ("0.3", 1)]
    assert paths[0].get("d").startswith("M16 37h24v16h-24z")


def test_a_picture_is_as_high_as_its_lines_and_as_wide_as_the_longest():
    few, many = (ElementTree.fromstring(picture(*[[("x" * 40, "")]] * count)) for count in (1, 11))
    assert int(many.get("height")) - int(few.get("height")) == 10 * svg.HIGH
    assert int(few.get("width")) == 40 * svg.WIDE + 32
    assert few.get("viewBox") == f"0 0 {few.get('width')} {few.get('height')}"


def test_nothing_is_fetched_from_anywhere():
    drawn = picture([("▲ text ⣿ ─", "japan strong")], theme="auto")
    assert not re.search(
        r"https?://(?!www\.w3\.org/2000/svg)|@font-face|@import|url\(|href|<script|<image", drawn
    )


def test_it_has_a_title_and_a_language_for_those_who_hear_it():
    drawn = ElementTree.fromstring(picture([("x", "")], title="rjwar list 'a <b> & c'", lang="th"))
    title = drawn.find("svg:title", NAMESPACE)
    assert (drawn.get("role"), drawn.get("aria-labelledby")) == ("img", title.get("id"))
    assert title.text == "rjwar list 'a <b> & c'"
    assert drawn.get("{http://www.w3.org/XML/1998/namespace}lang") == "th"


@pytest.mark.parametrize(
    "text",
    [
        "</text><script>",
        "a & b",
        "\"'<>&",
        "\x00\x1b[31m\x0b\x7f",
        "\ud800\ufffe\uffff",
        "]]>",
        "\u202e\u2028",
    ],
)
def test_whatever_is_written_it_is_valid(text):
    drawn = picture([(text, ""), (f"  {text}", "dim@https://example.org/")], title=text)
    drawn.encode("utf-8")
    root = ElementTree.fromstring(drawn)
    assert {one.tag.partition("}")[2] for one in root} == {"title", "style", "rect", "text"}


def test_a_long_title_is_whole_for_the_ear_and_cut_for_the_eye():
    drawn = ElementTree.fromstring(picture([("x", "")], title="rjwar " + "long " * 20))
    assert drawn.find("svg:title", NAMESPACE).text.endswith("long long ")
    assert len(drawn.find("svg:text[@class='caption']", NAMESPACE).text) == 24


def test_the_theme_is_asked_for_or_that_of_the_reader():
    dark, light, either = (picture([("x", "japan")], theme=theme) for theme in ("dark", "light", "auto"))
    assert "#12161c" in dark
    assert "#ffffff" in light
    assert either.index("#ffffff") < either.index("prefers-color-scheme: dark") < either.index("#12161c")
    assert "prefers-color-scheme" not in dark + light


def test_nothing_is_a_picture_too():
    assert ElementTree.fromstring(picture()).get("height")
