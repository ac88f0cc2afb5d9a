"""The words of options that take one of a few, where other rooms say which they are."""

from __future__ import annotations

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.cli.options import Parameter


def choices(parameter: Parameter) -> Sequence[str]:
    """The words that an option or argument takes; none where it takes others too."""
    tell = _TOLD.get(parameter.completes)
    return tell() if tell else parameter.words


def _formats() -> Sequence[str]:
    from rjwar.cli import plugins

    return plugins.formats()


def _exports() -> Sequence[str]:
    from rjwar.cli import plugins

    return plugins.known("export")


def _views() -> Sequence[str]:
    from rjwar.cli import plugins
    from rjwar.cli.command_table import COMMANDS

    return plugins.drawings(COMMANDS)


def _drawn_by() -> Sequence[str]:
    from rjwar.draw.charts.grouping import KEYS

    return [*KEYS, "losses"]


def _counted_by() -> Sequence[str]:
    from rjwar.query.counts import BY

    return list(BY)


def _fates() -> Sequence[str]:
    from rjwar.record.model import FATES

    return FATES


def _verdicts() -> Sequence[str]:
    from rjwar.record.model import VERDICTS

    return VERDICTS


_TOLD = {
    "formats": _formats,
    "exports": _exports,
    "views": _views,
    "drawn-by": _drawn_by,
    "counted-by": _counted_by,
    "fates": _fates,
    "verdicts": _verdicts,
}
"""By what an option says completes it."""
