"""The war in a few lines, what there is to ask of it, and what to type next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rjwar.draw.layout.columns import Line, fill, wrapped
from rjwar.draw.layout.heading import head
from rjwar.draw.layout.lines import Lines
from rjwar.query.selection import Selection as Record
from rjwar.record.losses import bounds, lost
from rjwar.record.model import Event
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_NEXT = (
    "rjwar timeline",
    "rjwar battle tsushima",
    "rjwar on 1905-05-27",
    "rjwar togo",
    "rjwar search howitzer",
    "rjwar explore",
    "rjwar --help",
)
_OWN = ("rjwar timeline", "rjwar list", "rjwar stats", "rjwar explore", "rjwar --help")
"""What to type of a record that is not the one that comes with the program."""


def render(answer: Record, look: Look) -> Lines:
    """Title and span, the summary of the war itself and its losses where the record has them,
    how much there is, what to type.
    """
    words = Wording(answer.store, look)
    drawn = Lines(ascii=look.ascii)
    events = answer.without_war()
    head(drawn, words, words.told(words.label("events"), words.number(len(events))))
    wars = [event for event in answer.store.events(answer.numbers) if event.kind == "war"]
    for event in wars[:1]:
        for line in _war(event, words):
            drawn.add(*line)
        drawn.add()
    is_ours = answer.store.find("event", "battle-of-tsushima") is not None
    for line in _commands(words.phrase("try-next"), _NEXT if is_ours else _OWN, words):
        drawn.add(*line)
    return drawn


def _war(event: Event, words: Wording) -> Iterator[Line]:
    yield from wrapped([(words.text(event.summary), "")], words.look.width or 100)
    told = []
    for side, force in event.forces.items():
        known = lost(force)
        if known:
            least, most = bounds(known)
            amount = words.number(least) if least == most else f"{words.number(least)}–{words.number(most)}"
            told.append([(f"{words.phrase('lost-by', words.word('sides', side))} {amount}", "dim")])
    yield from fill(told, words.look.width or 100, between=" · ")


def _commands(opening: str, commands: Sequence[str], words: Wording) -> list[Line]:
    space = "" if opening.endswith("：") else " "
    atoms: list[Line] = [[(f"{opening}{space}", "dim")], *([(command, "strong")] for command in commands)]
    first, *rest = atoms
    return fill([[*first, *rest[0]], *rest[1:]], words.look.width or 100, between=" · ")
