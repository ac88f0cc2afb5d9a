"""`rjwar check`: every fault of a data file."""

from __future__ import annotations

from rjwar.cli.answering import show
from rjwar.cli.complaints import tell_of_waiting

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.cli.request import Request


def run(request: Request, *, files: Sequence[str], all: bool) -> int:
    """Tell the faults of the files, or of the one in use; none of them is ever written to."""
    from rjwar.cli.named_data import named_by_variable
    from rjwar.core.errors import BROKEN_RECORD, BrokenRecord
    from rjwar.core.paths import bundled
    from rjwar.core.problem import Problem
    from rjwar.datafile.check import diagnose
    from rjwar.datafile.opening import open_input
    from rjwar.query.answer import DocumentList

    found = []
    for file in files or [bundled() if request.data is None else request.data]:
        tell_of_waiting(file)
        try:
            found += diagnose(open_input(file))
        except BrokenRecord as broken:
            found += [
                named_by_variable(problem, (*(files or ()), request.text("data") or ""))
                for problem in broken.problems
            ]
    answer = DocumentList(
        [problem._asdict() for problem in found], Problem._fields, Problem._fields[:-1], ("problem",)
    )
    if files:
        request.output = request.output.protecting(files)
    status = show(request, answer, "problems", whole=all)
    return BROKEN_RECORD if any(not problem.warning for problem in found) else status
