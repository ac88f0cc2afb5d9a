"""The colours of drawings: legible on the grounds that terminals have, and never needed."""

import pytest
from rich.style import Style

from rjwar.draw.layout.themes import STYLES, Theme
from rjwar.draw.pictures import svg
from rjwar.words.look import THEMES

BLACK, WHITE = "#000000", "#ffffff"
SOLARIZED_DARK, SOLARIZED_LIGHT = "#002b36", "#fdf6e3"
GROUNDS = {"dark": (BLACK, SOLARIZED_DARK), "light": (WHITE, SOLARIZED_LIGHT)}
ANY = (BLACK, SOLARIZED_DARK, WHITE, SOLARIZED_LIGHT)


def luminance(color):
    """The relative luminance of a colour, as WCAG 2 has it."""
    shares = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def color(paint):
    """The colour that a style paints with; None for that of the terminal."""
    style = Style.parse(paint)
    return style.color and style.color.get_truecolor().hex


def test_contrast_is_that_of_the_standard():
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast("#777777", WHITE) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("theme", GROUNDS)
def test_every_style_stands_out_from_the_grounds_of_its_theme(theme, style):
    for paint in Theme(theme).ink(style):
        assert "dim" not in paint.split()
        assert all(contrast(color(paint), ground) >= 4.5 for ground in GROUNDS[theme] if color(paint))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("few", [False, True])
def test_on_a_ground_that_is_not_known_words_have_the_colour_of_the_terminal(style, few):
    words = Theme("auto", few=few).ink(style).words
    assert color(words) is None
    assert "dim" not in words.split()


@pytest.mark.parametrize("style", STYLES)
def test_on_a_ground_that_is_not_known_signs_stand_out_from_each(style):
    signs = color(Theme("auto").ink(style).signs)
    assert signs is None or all(contrast(signs, ground) >= 3 for ground in ANY)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("few", [False, True])
def test_without_colours_there_is_weight_alone(style, few):
    for paint in Theme("mono", few=few).ink(style):
        assert set(paint.split()) <= {"bold", "dim", "reverse"}


@pytest.mark.parametrize("theme", ["dark", "light", "mono"])
def test_pictures_are_as_legible_on_their_own_grounds(theme):
    ground, text = svg.GROUNDS[theme]
    paints = {color(paint) for style in STYLES for paint in Theme(theme).ink(style)} - {None}
    assert all(contrast(paint, ground) >= 4.5 for paint in (*paints, text))


@pytest.mark.parametrize("theme", THEMES)
def test_there_are_inks_for_every_theme(theme):
    assert [Theme(theme, few=few).ink("title").words for few in (False, True)] == ["bold", "bold"]


def test_words_and_signs_of_a_text_are_painted_apart_and_a_style_of_two_words_is_both():
    assert list(Theme("auto").painted("▲ Japanese ██", "japan strong")) == [
        ("▲", "color(131) bold"),
        (" Japanese ", "bold"),
        ("██", "color(131) bold"),
    ]
    assert list(Theme("dark").painted("▲ Japanese", "japan@event:one")) == [("▲ Japanese", "color(209)")]
