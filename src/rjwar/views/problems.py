"""The problems of a data file, a line each: file, line, column, what is wrong and the cure."""

from __future__ import annotations

from ..answer import Answer
from ..drawing.lines import Lines
from ..errors import Problem
from ..look import Look
from ..text import clean


def render(answer: Answer, look: Look) -> Lines:
    drawn = Lines()
    for document in answer.documents():
        problem = Problem(**document)
        drawn.add((clean(str(problem)), "dim" if problem.warning else ""))
    return drawn
