"""How an outcome is drawn: the glyph of its victor, in that side's style, before its name."""

from __future__ import annotations

from rjwar.draw.layout.lines import Span
from rjwar.words.wording import Wording


def outcome_of(outcome: str | None, victor: str | None, words: Wording) -> Span:
    """An outcome after the glyph of its victor; empty where there is none."""
    if outcome is None:
        return "", ""
    glyph, style = glyph_of(victor)
    return words.shown(f"{glyph} {words.word('outcomes', outcome)}"), style


def glyph_of(victor: str | None) -> Span:
    """▲ for a Japanese victory, ▼ for another side's, – for nobody's."""
    return ("–", "even") if victor is None else ("▲", "japan") if victor == "japan" else ("▼", "russia")
