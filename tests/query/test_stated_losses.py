"""Combats with what was lost in them, and no more."""

from rjwar.query.losses import by_phases, counted
from rjwar.query.stated_losses import StatedLosses
from rjwar.record.losses import lost


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


def test_what_they_are_parts_of_is_found_too_with_the_same_losses(war):
    whole = StatedLosses(war, ["capture-of-203-metre-hill"]).find("event", "siege-of-port-arthur")
    assert lost(whole.forces["japan"]) == lost(war.find("event", whole.id).forces["japan"])
