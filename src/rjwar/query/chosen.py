"""What an option means that takes one or more of a few words, with commas between."""

from __future__ import annotations

from rjwar.core.errors import WrongUsage, did_you_mean
from rjwar.query.english_forms import word_among

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence


def chosen(option: str, texts: Sequence[str], known: Sequence[str]) -> set[str]:
    """The words that texts hold, in any case, in the plural too; WrongUsage for one that is not known,
    and where there is none.
    """
    words = [part.strip() for text in texts for part in text.split(",") if part.strip()]
    meant = {word: word_among(word, known) for word in words or [""]}
    for word, one in meant.items():
        if not one:
            raise WrongUsage(f"--{option}: unknown value {word!r}; {did_you_mean(word, known)}")
    return set(meant.values())
