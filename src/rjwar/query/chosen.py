"""What an option means that takes one or more of a few words, with commas between."""

from __future__ import annotations

from rjwar.core.errors import WrongUsage, did_you_mean

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence


def chosen(option: str, texts: Sequence[str], known: Sequence[str]) -> set[str]:
    """The words that texts hold; WrongUsage for one that is not known, and where there is none."""
    words = {part.strip() for text in texts for part in text.split(",") if part.strip()}
    for word in words or {""}:
        if word not in known:
            raise WrongUsage(f"--{option}: unknown value {word!r}; {did_you_mean(word, known)}")
    return words
