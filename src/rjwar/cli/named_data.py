"""What is said of a data file that nobody named on the line."""

from __future__ import annotations

import os.path

from rjwar.core.paths import named_by_environment

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Iterable

    from rjwar.core.problem import Problem


def named_by_variable(problem: Problem, typed: Iterable[str]) -> Problem:
    """What is wrong with a data file.

    Where it cannot be had, and its name was not typed, with the variable that names it.
    """
    if problem.code != "unreadable" or any(word.startswith(("--data", problem.file)) for word in typed):
        return problem
    if os.path.expanduser(named_by_environment() or "") != problem.file:
        return problem
    what, _, cure = problem.message.rpartition("; ")
    return problem._replace(
        message=f"{what} (RJWAR_DATA names it); {cure.replace('leave --data out', 'unset RJWAR_DATA')}"
    )
