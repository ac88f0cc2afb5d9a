"""The answer that a card gives first."""

import pytest

import rjwar
from rjwar.core.text import LANGUAGES, cells
from rjwar.draw.views import card
from rjwar.query.answer import Entities
from rjwar.record.losses import is_combat
from rjwar.words.look import Look


def drawn(war: rjwar.War, *ids: str, width: int = 80, **look: object) -> str:
    answer = Entities(war, [("event", id) for id in ids])
    return "\n".join(card.render(answer, Look(width=width, **look)).plain()) + "\n"  # type: ignore[arg-type]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_combat_fits_a_small_window(war: rjwar.War, lang: str) -> None:
    events = (war.find("event", id) for id in war.ids("event"))
    combats = [event.id for event in events if is_combat(event, war.word("kinds", event.kind))]
    lines = {id: drawn(war, id, lang=lang).splitlines() for id in combats}
    assert {id: len(own) for id, own in lines.items() if len(own) > 23} == {}
    assert max(cells(line) for own in lines.values() for line in own) <= 80


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
Killed              117 (110–125)  █               444            ████▎
Wounded             500–583        █████░          > 900          ████████▋
All                 ~ 650          ██████▎         > 1,344        █████████████
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
