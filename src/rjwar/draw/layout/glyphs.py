"""The signs that stand for words: how an event ended, what is thought of a claim."""

from __future__ import annotations

from rjwar.draw.layout.lines import Span
from rjwar.words.wording import Wording

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from rjwar.record.model import Event

_VERDICTS = {"differs": "≠", "imprecise": "≈", "mistaken": "×", "unverifiable": "?"}


def outcome_of(outcome: str | None, victor: str | None, words: Wording) -> Span:
    """An outcome after the glyph of its victor; empty where there is none."""
    if outcome is None:
        return "", ""
    glyph, style = glyph_of(victor)
    return words.shown(f"{glyph} {words.word('outcomes', outcome)}"), style


def outcome(words: Wording, event: Event) -> Span:
    """How an event ended, after the glyph of its victor; empty where that is not recorded."""
    word = words.store.word("outcomes", event.outcome)
    return outcome_of(event.outcome, word.victor if word else None, words)


def glyph_of(victor: str | None) -> Span:
    """▲ for a Japanese victory, ▼ for another side's, – for nobody's."""
    return ("–", "even") if victor is None else ("▲", "japan") if victor == "japan" else ("▼", "russia")


def verdict_glyph(verdict: str | None) -> str:
    """The sign of a verdict on a claim; a dot where none is given."""
    return _VERDICTS.get(verdict or "", "·")
