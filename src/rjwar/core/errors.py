"""The mistakes we expect, each with its exit status; did-you-mean."""

from __future__ import annotations

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rjwar.core.problem import Problem

DONE = 0
UNKNOWN_NAME = 1
WRONG_USAGE = 2
BROKEN_RECORD = 3
BUG = 70
NO_MEMORY = 71
CANNOT_WRITE = 74
HUNG_UP = 129
INTERRUPTED = 130
READER_GONE = 141
TERMINATED = 143


class Mistake(Exception):
    """What a user can mend: `str()` is the finished sentence, the cure last; `status` is the exit status.

    `choices` stand within the sentence, a comma between; at a terminal they may stand on lines of their own.
    """

    status = UNKNOWN_NAME

    def __init__(self, sentence: str = "", choices: Sequence[str] = ()) -> None:
        super().__init__(sentence)
        self.choices = tuple(choices)

    def lines(self) -> list[str]:
        """The sentence with each of the choices on a line of its own."""
        if not self.choices:
            return [str(self)]
        before, _, after = str(self).partition(", ".join(self.choices))
        return [before.rstrip(" "), *self.choices, after.lstrip(" ;")]


class UnknownName(Mistake):
    """No entity, or more than one, answers to a name."""

    status = UNKNOWN_NAME


class WrongUsage(Mistake):
    """An option, or a value of one, that makes no sense."""

    status = WRONG_USAGE


class CannotWrite(Mistake):
    """The output did not reach where it was to go."""

    status = CANNOT_WRITE


class ReaderGone(Mistake):
    """Whoever read our output closed it; nothing is left to say."""

    status = READER_GONE


class BrokenRecord(Mistake):
    """A data file that cannot be read, or has faults; `problems` lists them in the order of the file."""

    status = BROKEN_RECORD

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = tuple(problems)


def nearest(word: str, known: Iterable[str], most: int = 3, *, likeness: float = 0.6) -> list[str]:
    """Up to `most` of the known words that look like this one, the likest first.

    None for a word too long to be mistyped. To compare words is slow:
    of many, only those that share most pairs of letters are compared.
    """
    from difflib import get_close_matches
    from heapq import nlargest

    if len(word) > _LONGEST_WORD:
        return []
    pairs = {word[start : start + 2] for start in range(len(word) - 1)}
    alike = nlargest(
        _MOST_COMPARED, known, key=lambda one: sum(map(one.__contains__, pairs)) / (len(one) + len(word) + 1)
    )
    return get_close_matches(word, alike, n=most, cutoff=likeness)


_LONGEST_WORD, _MOST_COMPARED = 100, 300


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`did you mean 'a'?` for the nearest known word, else `known: a, b, c`."""
    words = list(known)
    if near := nearest(word, words, 1):
        return f"did you mean {near[0]!r}?"
    if not words:
        return "none is known"
    if len(words) > 40 or sum(map(len, words)) > 1000:
        from rjwar.core.clean import shortened

        more = [f"... ({len(words)} in all)"] if len(words) > 10 else []
        words = [*(shortened(word, 40) for word in words[:10]), *more]
    return "known: " + ", ".join(words)
