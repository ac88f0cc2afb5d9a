"""A record that owes all that a curated one does, in a few lines, and what `check` says of such."""

from rjwar.datafile.check import diagnose
from rjwar.datafile.input import InputFile

SOUND = """\
owes: [sources, outcomes, places, en, th]
events:
- {id: ulsan, name: {en: Battle off Ulsan, th: ยุทธนาวีอุลซาน}, date: 1904-08-14, kind: fight, front: sea, place: off-ulsan, outcome: draw,
   weight: 3, summary: {en: A raider is sunk., th: เรือจู่โจมถูกจม}, sources: [corbett-1914]}
"""


def problems_of(text):
    """What is wrong in a record, a line each: the id, the field and the code."""
    return [
        f"{problem.id}: {problem.field}: {problem.code}"
        for problem in diagnose(InputFile("own.yaml", text.encode()))
    ]


def with_section(section, text):
    """A record with a section before its events."""
    return text.replace("events:", f"{section.rstrip()}\nevents:")
