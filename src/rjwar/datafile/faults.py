"""The faults of one file, gathered."""

from __future__ import annotations

from rjwar.core.errors import BrokenRecord
from rjwar.core.problem import Problem
from rjwar.datafile.nodes import Node

MOST_FAULTS = 50


class Faults:
    """The faults of one file, gathered; more than fifty end the reading."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[Problem] = []
        self._refused: set[tuple[int, int]] = set()

    def add(
        self, at: Node | None, code: str, message: str, *, id: str | None = None, field: str | None = None
    ) -> None:
        """Tell a fault at a node; None is the file as a whole."""
        line, column = (at.line, at.column) if at else (0, 0)
        if (line, column) in self._refused:
            return
        self.found.append(Problem(self.file, line, column, id, field, code, message))
        if len(self.found) >= MOST_FAULTS:
            raise self._broken()

    def refuse(self, at: Node, code: str, message: str) -> None:
        """Tell that what stands at a place is not read, whatever it says: nothing more is told of it."""
        self.add(at, code, message)
        self._refused.add((at.line, at.column))

    def forget_from(self, line: int) -> None:
        """Forget what was found, and refused, from a line on."""
        self.found = [problem for problem in self.found if problem.line < line]
        self._refused = {place for place in self._refused if place[0] < line}

    def fatal(self, at: Node | None, code: str, message: str) -> BrokenRecord:
        """Tell a fault after which reading on is pointless: all that was found, to be raised."""
        self.add(at, code, message)
        return self._broken()

    def _broken(self) -> BrokenRecord:
        return BrokenRecord(sorted(self.found, key=lambda problem: (problem.line, problem.column)))
