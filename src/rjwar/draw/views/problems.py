"""The problems of a data file, a line each: file, line, column, what is wrong and the cure;
of warnings a line for each kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rjwar.core.clean import clean
from rjwar.core.problem import Problem
from rjwar.draw.layout.lines import Lines
from rjwar.query.answer import Answer
from rjwar.words.look import Look

_FEW, _PLACES = 3, 5
"""Warnings of one kind that are told singly, and places that are named of more."""


def render(answer: Answer, look: Look) -> Lines:
    drawn = Lines()
    problems = [Problem(**document) for document in answer.documents()]
    for problem, line in (
        ((problem, str(problem)) for problem in problems) if look.whole else _by_kind(problems)
    ):
        drawn.add((clean(line), "dim" if problem.warning else ""))
    return drawn


def _by_kind(problems: Iterable[Problem]) -> Iterator[tuple[Problem, str]]:
    """Each fault, and each kind of warning where it is met first:
    with how many more there are, and the first places.
    """
    kinds: dict[tuple[object, ...], list[Problem]] = {}
    for number, problem in enumerate(problems):
        kinds.setdefault(_kind(problem) if problem.warning else (number,), []).append(problem)
    for alike in kinds.values():
        if len(alike) <= _FEW:
            yield from ((problem, str(problem)) for problem in alike)
            continue
        places = ", ".join(f"{problem.line}:{problem.column}" for problem in alike[1 : _PLACES + 1])
        yield alike[0], f"{alike[0]} ({len(alike) - 1:,} more like it: {places} ...; --all tells each)"


def _kind(problem: Problem) -> tuple[object, ...]:
    return problem.file, problem.code, (problem.field or "").rpartition(".")[2]
