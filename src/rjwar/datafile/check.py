"""A data file, checked: the record of a sound one, or all that is wrong in it, and what a curated record owes besides."""

from __future__ import annotations

from itertools import islice

from rjwar.core.errors import BrokenRecord, Problem
from rjwar.core.progress import Watch, unwatched
from rjwar.datafile import contradictions, curation
from rjwar.datafile.decode import Reading, read
from rjwar.datafile.findings import in_order, placed
from rjwar.datafile.yaml_reader import MOST_FAULTS, Faults, Given
from rjwar.record.model import Record


def checked(given: Given, watch: Watch = unwatched) -> Record:
    """The record in a file that has no faults; else BrokenRecord with all of them, up to fifty."""
    return sound(given, watch).record


def sound(given: Given, watch: Watch = unwatched) -> Reading:
    """What is read of a file that has no faults; else BrokenRecord with all of them, up to fifty."""
    faults = Faults(given.name)
    reading = read(given, faults, watch)
    # Of each rule no more than are told: a large file may break one at every line.
    found = [finding for rule in contradictions.RULES for finding in islice(rule(reading), MOST_FAULTS)]
    if faults.found or found:
        raise BrokenRecord(in_order([*faults.found, *placed(given, found)])[:MOST_FAULTS])
    return reading


def problems(given: Given) -> list[Problem]:
    """Every fault of a file, up to fifty; when it has none, what a curated record owes, as warnings."""
    try:
        reading = sound(given)
    except BrokenRecord as broken:
        return list(broken.problems)
    return in_order(placed(given, [finding for rule in curation.RULES for finding in rule(reading)], warning=True))
