"""Words of options that take one of a few, typed in another case or number, as they are known."""

from __future__ import annotations

from rjwar.cli.choices import choices

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from rjwar.cli.options import Parameter
    from rjwar.cli.request import Given


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
