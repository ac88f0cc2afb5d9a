"""What exports say of an event."""

from __future__ import annotations

import pytest

import rjwar
from rjwar.draw.views.card import render
from rjwar.formats.exports import ics, timelinejs
from rjwar.query.answer import Entities
from rjwar.query.query import Query
from rjwar.query.select import select
from rjwar.words.look import Look

ENDS_ALONE = """\
events:
  - {id: fight, name: Fight, date: 1904-05-26, time: {end: "19:27"}}
"""


@pytest.fixture
def told(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The card and two exports of an event of which only the hour of its end is known."""
    file = tmp_path_factory.mktemp("hours") / "record.yaml"
    file.write_text(ENDS_ALONE)
    war, look = rjwar.open(file), Look(width=80, parts=("full",))
    selection = select(war, Query())
    card = render(Entities(war, [("event", "fight")]), look)
    return [
        "\n".join(card.plain()),
        *("\n".join(export.content(selection, look)) for export in (ics, timelinejs)),
    ]


def test_the_hour_at_which_an_event_ended_is_nowhere_told_as_its_beginning(told: list[str]) -> None:
    assert ["–19:27" in text for text in told] == [True] * 3
