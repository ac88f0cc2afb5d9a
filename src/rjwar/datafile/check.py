"""A data file, checked: the record of a sound one, or all that is wrong in it,
and what a curated record owes besides.
"""

from __future__ import annotations

from itertools import islice

from rjwar.core.errors import BrokenRecord
from rjwar.core.problem import Problem
from rjwar.core.progress import Progress, no_progress
from rjwar.datafile import (
    chronology,
    contradictions,
    curation,
    evidence,
    mentions,
    texts_owed,
    wholes_and_parts,
)
from rjwar.datafile.cut_texts import cut_texts, explained
from rjwar.datafile.decode import Decoded, read
from rjwar.datafile.faults import MOST_FAULTS, Faults
from rjwar.datafile.findings import Rule, in_order, locate
from rjwar.datafile.input import InputFile
from rjwar.record.model import Record

FAULTS: tuple[Rule, ...] = (*contradictions.RULES, *chronology.RULES)
"""What a file is refused for."""
WARNINGS: tuple[Rule, ...] = (
    *texts_owed.RULES,
    *curation.RULES,
    *evidence.RULES,
    *mentions.RULES,
    *wholes_and_parts.RULES,
)
"""What is told of a file without faults: its status stays what it was."""


def valid_record(given: InputFile, progress: Progress = no_progress) -> Record:
    """The record in a file that has no faults; else BrokenRecord with all of them, up to fifty."""
    return validated(given, progress).record


def validated(given: InputFile, progress: Progress = no_progress) -> Decoded:
    """What is read of a file that has no faults; else BrokenRecord with all of them, up to fifty."""
    faults = Faults(given.name)
    decoded = read(given, faults, progress)
    # Of each rule no more than are told: a large file may break one at every line.
    found = [finding for rule in FAULTS for finding in islice(rule(decoded), MOST_FAULTS)]
    if faults.found or found:
        told = in_order([*faults.found, *locate(given, found, decoded)])[:MOST_FAULTS]
        raise BrokenRecord([explained(problem, given) for problem in told])
    return decoded


def diagnose(given: InputFile) -> list[Problem]:
    """Every fault of a file, up to fifty; when it has none, what a curated record owes, as warnings."""
    try:
        decoded = validated(given)
    except BrokenRecord as broken:
        return list(broken.problems)
    owed = locate(given, [finding for rule in WARNINGS for finding in rule(decoded)], decoded, warning=True)
    return in_order([*owed, *cut_texts(given)])
