"""The views, pictures, formats and exports there are:
the modules of four folders, by file name, imported when asked for.

A new one is a new file: its name is the word a user types (`-` for `_`),
the first paragraph of its docstring the help. What starts with `_` is not for them.
"""

from __future__ import annotations

import os

from rjwar.core.errors import WrongUsage, did_you_mean

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any, Protocol

    from rjwar.draw.layout.caption import Caption
    from rjwar.draw.layout.lines import Lines
    from rjwar.query.answer import Answer
    from rjwar.query.selection import Selection
    from rjwar.words.look import Look

    class View(Protocol):
        """For people: `draw/views/`."""

        def render(self, answer: Any, look: Look) -> Lines: ...

    class Format(Protocol):
        """For programs, any answer as lines of text: `formats/answers/`."""

        def lines(self, answer: Answer, look: Look) -> Iterator[str] | Iterator[bytes]: ...

    class Picture(Protocol):
        """For pages and slides, what is drawn as a picture: `draw/pictures/`."""

        def lines(self, drawn: Lines, caption: Caption) -> Iterator[str]: ...

    class Export(Protocol):
        """For other programs, the events as a file: `formats/exports/`.

        One whose reader can use no more than so much has `advice(selection)` too:
        what to narrow, None where there is nothing to say.
        """

        def content(self, selection: Selection, look: Look) -> Iterable[str] | Iterable[bytes]: ...


FOLDERS = {
    "view": "draw.views",
    "picture": "draw.pictures",
    "format": "formats.answers",
    "export": "formats.exports",
}
LINE = "line"
"""What a user calls the view `timeline`."""


def view(word: str) -> View:
    """The view of a word; WrongUsage lists the words there are, as of the others."""
    found: View = _module("view", word)
    return found


def format(word: str) -> Format:
    """The format of a word."""
    found: Format = _module("format", word)
    return found


def picture(word: str) -> Picture:
    """The kind of picture of a word."""
    found: Picture = _module("picture", word)
    return found


def export(word: str) -> Export:
    """The export of a word."""
    found: Export = _module("export", word)
    return found


def known(what: str) -> list[str]:
    """The words of the views, pictures, formats or exports (`view`, `picture`,
    `format`, `export`), in order.
    """
    names = os.listdir(folder(what))
    return sorted(
        name[:-3].replace("_", "-") for name in names if name.endswith(".py") and "a" <= name[0] <= "z"
    )


def formats() -> list[str]:
    """Whatever an answer can be written as: drawn, as a picture, or for programs."""
    return ["table", *known("picture"), *known("format")]


def drawings(commands: Iterable[str]) -> list[str]:
    """The views of any selection of events that are no command of their own:
    those that `timeline --view` draws, `line` first.
    """
    return [
        LINE,
        *(word for word in known("view") if word not in commands and _SELECTS in _source("view", word)),
    ]


_SELECTS = "def render(answer: Selection, "
"""What a view begins its function with if it draws any selection."""


def help_of(what: str, word: str) -> str:
    """The first paragraph of a module's docstring, as one line, read without importing it."""
    import ast

    told = ast.get_docstring(ast.parse(_source(what, word))) or ""
    return " ".join(told.partition("\n\n")[0].split())


def _module(what: str, word: str) -> Any:
    words = known(what)
    if word not in words:
        raise WrongUsage(f"no {what} {word!r}; {did_you_mean(word, words)}")
    return __import__(f"rjwar.{FOLDERS[what]}.{word.replace('-', '_')}", fromlist=["*"])


def folder(what: str) -> str:
    """Where the modules of the views, formats or exports lie."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    return os.path.join(package, *FOLDERS[what].split("."))


def _source(what: str, word: str) -> str:
    with open(os.path.join(folder(what), f"{word.replace('-', '_')}.py"), encoding="utf-8") as file:
        return file.read()
