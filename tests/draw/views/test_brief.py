"""The answer that a card gives first."""

from collections.abc import Iterator
from functools import cache

import pytest

import rjwar
from rjwar.core.text import LANGUAGES
from rjwar.core.width import cells
from rjwar.draw.views import card
from rjwar.query.answer import Entities
from rjwar.record.losses import is_combat
from rjwar.record.model import Event
from rjwar.words.look import Look
from rjwar.words.wording import Wording


@cache
def drawn(war: rjwar.War, *ids: str, width: int = 80, **look: object) -> str:
    answer = Entities(war, [("event", id) for id in ids])
    return "\n".join(card.render(answer, Look(width=width, **look)).plain()) + "\n"  # type: ignore[arg-type]


def combats(war: rjwar.War) -> list[Event]:
    events = (war.find("event", id) for id in war.ids("event"))
    return [event for event in events if is_combat(event, war.word("kinds", event.kind))]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_combat_fits_a_small_window(war: rjwar.War, lang: str) -> None:
    lines = {event.id: drawn(war, event.id, lang=lang).splitlines() for event in combats(war)}
    assert {id: len(own) for id, own in lines.items() if len(own) > 23} == {}
    assert max(cells(line) for own in lines.values() for line in own) <= 80


def loosely(text: str) -> str:
    """The text without the space and the bars that a drawing puts into it."""
    return "".join(char for char in text if not char.isspace() and char not in "█▉▊▋▌▍▎▏░")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_first_rows_of_every_combat_hold_its_answer(war: rjwar.War, lang: str) -> None:
    words = Wording(war, Look(lang=lang))
    for event in combats(war):
        text = loosely(drawn(war, event.id, lang=lang))
        assert (event.id, [told for told in answer(event, words) if not is_in(text, told)]) == (event.id, [])


def is_in(text: str, told: str) -> bool:
    """Whether a drawing has a text, perhaps parted by another column."""
    return loosely(told) in text or all(loosely(word) in text for word in told.split())


def answer(event: Event, words: Wording) -> Iterator[str]:
    """What the first rows must say of a combat."""
    yield from (
        words.text(event.name),
        words.date(event.date),
        words.word("outcomes", event.outcome),
        words.text(event.summary),
    )
    for force in event.forces.values():
        yield from (words.name("person", commander.person) for commander in force.commanders[:1])
        yield from (
            words.number(figure.value or 0) for figure in force.losses.values() if figure.best is not None
        )
        yield from (words.figure(figure) for figure in force.losses.values() if figure.best is None)
        yield from (
            words.number(figure.best) for figure in force.strength.values() if figure.best is not None
        )
        first = dict(reversed(force.ships_lost))
        met = list(first.values())
        yield from (words.fates(fate, met.count(fate)) for fate in met)
        yield from (words.fated(fate) for ship, fate in force.ships_lost if first[ship] != fate)
        yield str(len(met)) if met else ""
    yield words.label("disputed") if event.claims else ""


def test_the_answer_holds_outcome_commanders_losses_and_what_more_there_is(small: rjwar.War) -> None:
    assert (
        drawn(small, "battle-off-long-cape")
        == """\
Battle off Long Cape                                          ▲ Japanese victory
10–11 August 1904 (28–29 July O.S.) · Long Cape · Naval battle
ยุทธนาวีเกาะกลม · 円島沖海戦 · Бой у острова Круглого

A fleet came out and was met off the island

                    Japan                          Russia
Command             Sato Ken                       Oleg Ilyin
Men                 12,500 (12,000–13,000)         –
Battleships         4                              –
Armoured cruisers   8                              –
Killed              117 (110–125)  █               444      ████▎
Wounded             500–583        █████░          > 900    ████████▋
All                 ~ 650          ██████▎         > 1,344  █████████████
Ships lost          1 sunk
Led to it           Loan of May
Led to              Siege of Fort Lena
Disputed            Russia, Killed 340–500 (works: 2) · in the text (works: 1)
Sources             2 · Further reading: 1 · Many hands 2025 · Corbett 1914

more: --forces --claims --sources, or --full
"""
    )


def test_parts_are_shown_where_they_are_asked_for(small: rjwar.War) -> None:
    text = drawn(small, "battle-off-long-cape", parts=("claims",))
    assert "Sources differ" in text
    assert "Command" not in text
