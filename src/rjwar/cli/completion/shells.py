"""The shells: the line as each tells it, and what may follow as each wants to be told.

Their scripts lie beside this file. A script calls the program with its own name in `_RJWAR_COMPLETE` and the
line as arguments. Answered are lines: first how many characters of the word stand before what is offered, or
`files`; then the offers, each with a tab and a few words on it. Nothing of them is evaluated.
"""

from __future__ import annotations

import os

from rjwar.cli.completion.offers import offered
from rjwar.core.errors import Mistake

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

SHELLS = ("bash", "zsh", "fish")
_FILES = "files"


def answer(shell: str, arguments: Sequence[str]) -> list[str]:
    """The lines for a shell's script; none for what is no line, and where nothing may follow."""
    try:
        if shell == "bash":
            return _for_bash(*arguments[:2])
        if shell == "complete_bash":  # the script of Typer, in which the words come with what parts them
            return _for_words()
        return _for_word(*arguments) if shell in SHELLS and arguments else []
    except (Mistake, ValueError, TypeError):
        return []


def _for_word(*words: str) -> list[str]:
    """For zsh and fish, which tell words without their quotes, the last of them being typed,
    and quote what they insert.
    """
    found = offered(words[:-1], words[-1])
    lines = [f"{text}\t{told}" if told else text for text, told in found.words.items()]
    return [_FILES if found.is_file else "words", str(found.kept), *lines]


def _for_words() -> list[str]:
    words = [word.text for word in split(os.environ.get("COMP_WORDS", ""))[1:]]
    index = max(int(os.environ.get("COMP_CWORD", "")) - 1, 0)
    word = words[index] if index < len(words) else ""
    found = offered(words[:index], word)
    return [escaped(word[: found.kept] + text, "") for text in found.words]


def _for_bash(line: str, breaks: str) -> list[str]:
    """For bash, which parts words at `breaks` as well (`:`, `=`) and inserts what it is told as it is:
    quoted, from the last part on.
    """
    *words, last = split(line)
    found = offered([word.text for word in words[1:]], last.text)
    if found.is_file:
        return [_FILES]
    if not words or last.is_mended:
        return []
    start = last.part(breaks)
    return ["words", *(escaped((last.text[: found.kept] + text)[start:], last.quote) for text in found.words)]


def escaped(text: str, quote: str) -> str:
    """A text as bash takes it: as it is within an open quotation mark, else with its spaces escaped."""
    return text if quote else text.replace(" ", "\\ ")


class TypedWord:
    """A word of a line as bash reads it."""

    def __init__(self) -> None:
        self.text = ""
        self.quote = ""
        """The quotation mark that is open at its end."""
        self.is_mended = False
        """Whether a quotation was closed in it: what bash would replace is hard to tell."""
        self._quoted: list[bool] = []
        self._opened = 0

    def add(self, char: str, *, quoted: bool) -> None:
        """Add a character, which breaks no word if it is quoted."""
        self.text += char
        self._quoted.append(quoted)

    def open(self, quote: str) -> None:
        """Begin a quotation."""
        self.quote, self._opened = quote, len(self.text)

    def close(self) -> None:
        """End the quotation that is open."""
        self.quote, self.is_mended = "", True

    def part(self, breaks: str) -> int:
        """Where the last part of it begins: after a quotation mark that is open,
        or a break that is not quoted.
        """
        if self.quote:
            return self._opened
        parts = [
            index + 1 for index, char in enumerate(self.text) if char in breaks and not self._quoted[index]
        ]
        return parts[-1] if parts else 0


def split(line: str) -> list[TypedWord]:
    """The words of a line; the last is the one that is being typed, empty after a space."""
    words = [TypedWord()]
    escape = in_word = False
    for char in line:
        word = words[-1]
        if escape:
            word.add(char, quoted=True)
            escape = False
        elif char == "\\" and word.quote != "'":
            escape = in_word = True
        elif char == word.quote:
            word.close()
        elif word.quote:
            word.add(char, quoted=True)
        elif char in "\"'":
            word.open(char)
            in_word = True
        elif char.isspace():
            if in_word:
                words.append(TypedWord())
            in_word = False
        else:
            word.add(char, quoted=False)
            in_word = True
    return words
