"""Combats with what was lost in them, and no more."""

from rjwar.query.losses import by_phases, counted
from rjwar.query.stated_losses import StatedLosses


def test_they_come_to_what_the_whole_events_do(war):
    ids = [event.id for event in war.select(kind="combat").events]
    stated = StatedLosses(war, ids)

    def told(finder):
        losses = [
            loss for loss in counted(finder, {id: finder.find("event", id) for id in ids}) if loss.range.high
        ]
        return {
            (part.event.id, part.side, part.range, part.likely, part.event.date)
            for loss in losses
            for part in by_phases(finder, loss)
        }

    assert told(stated) == told(war)


def test_an_event_that_is_none_of_them_is_found_whole(war):
    assert StatedLosses(war, []).find("event", "battle-of-mukden").kind == "battle"
