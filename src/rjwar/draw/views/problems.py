"""The problems of a data file, a line each: file, line, column, what is wrong and the cure."""

from __future__ import annotations

from rjwar.core.problem import Problem
from rjwar.core.text import clean
from rjwar.draw.layout.lines import Lines
from rjwar.query.answer import Answer
from rjwar.words.look import Look


def render(answer: Answer, look: Look) -> Lines:
    drawn = Lines()
    for document in answer.documents():
        problem = Problem(**document)
        drawn.add((clean(str(problem)), "dim" if problem.warning else ""))
    return drawn
