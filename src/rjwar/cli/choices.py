"""The words of options that take one of a few: which they are, and those typed in another case or number."""

from __future__ import annotations

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from rjwar.cli.options import Given, Parameter


def choices(parameter: Parameter) -> Sequence[str]:
    """The words that an option or argument takes; none where it takes others too."""
    tell = _TOLD.get(parameter.completes)
    return tell() if tell else parameter.words


def as_known(values: Mapping[str, Given], parameters: Iterable[Parameter]) -> dict[str, Given]:
    """Values by keyword; those that take one of a few words have it as it is known.

    `JSON` is json, `Fronts` is front, `month` is months; what is none of them stays as typed.
    """
    known = dict(values)
    for parameter in parameters:
        value = values.get(parameter.key)
        typed = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        if typed and (words := choices(parameter)):
            meant = [",".join(_word(part, words) for part in text.split(",")) for text in typed]
            known[parameter.key] = meant[0] if isinstance(value, str) else meant
    return known


def _word(typed: str, words: Sequence[str]) -> str:
    word = typed.strip().lower()
    forms = (word, word.removesuffix("s"), f"{word}s")
    return next((form for form in forms if form in words), typed)


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
