"""Texts that YAML cuts off at ` #`, where whoever wrote them meant a number: `name: Torpedo
boat #7` names a torpedo boat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rjwar.core.problem import Problem
from rjwar.datafile.input import InputFile

_CUT = re.compile(rb"""^\s*(?:- +)*(?:[\w.-]+: +)?(?:[^\s"'#|>\[{][^"'#]*\s)?(?P<at>#)[^\s#!]""")
_BLOCK = re.compile(rb"^( *)(?:- +)*[\w.-]+: +[|>][-+0-9]*\s*$")
_LINES_OF_AN_ENTRY = 40


def cut_texts(given: InputFile) -> Iterator[Problem]:
    """A warning for each text that ends before ` #` where no space follows, as one does in a comment."""
    block = -1  # how far in the text of `|` and `>` is, in which nothing is a comment
    for number, line in enumerate(given.each_line(), 1):
        indent = len(line) - len(line.lstrip(b" "))
        if line.strip() and indent <= block:
            block = -1
        if block < 0 and b" #" in line and not line.lstrip().startswith(b"#") and (match := _CUT.match(line)):
            column = len(line[: match.start("at")].decode("utf-8", "replace")) + 1
            yield Problem(given.name, number, column, None, None, "comment", MESSAGE, warning=True)
        if block < 0 and (begun := _BLOCK.match(line)):
            block = len(begun[1])


MESSAGE = "the text ends here, for ' #' begins a comment; quote it if '#' belongs to it"


def explained(problem: Problem, given: InputFile) -> Problem:
    """A fault that says that a field is missing, or empty:
    at its line and with its cure, where it is there and ` #` cut all of it off.
    """
    named = re.match(r"the field '([^']+)' is missing", problem.message)
    if named is None or not problem.line:
        return problem
    field = named[1]
    for number, line in given.lines(problem.line, problem.line + _LINES_OF_AN_ENTRY).items():
        if match := re.match(rf"\s*(?:- +)*{re.escape(field)}: +(?=#)", line):
            message = (
                f"the field {field!r} is empty, for ' #' begins a comment; quote a text that begins with '#'"
            )
            return problem._replace(line=number, column=match.end() + 1, message=message)
    return problem
