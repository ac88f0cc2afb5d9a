"""The one writer of answers: stdout, `-o FILE`, the pager."""

from __future__ import annotations

import codecs
import os
import sys

from rjwar.cli import terminal
from rjwar.cli.stdout import gathered, reason, to_stdout
from rjwar.core.errors import CannotWrite, WrongUsage
from rjwar.core.paths import of_home

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from rjwar.cli.pager import Pager
    from rjwar.draw.layout.lines import Lines
    from rjwar.draw.layout.painting import Addresses
    from rjwar.draw.layout.themes import Theme

PIPE_WIDTH = 100
_LEAST_WIDTH, _MOST_WIDTH = 20, 400


class Output:
    """Where the answer goes, and how: to a file, or to stdout, which may be a terminal.

    `theme` is what it is painted for, `links` whether it leads to the web. The `protected` files are data
    files, which are never written to; `-` is standard input.
    """

    def __init__(
        self,
        file: str | os.PathLike[str] | None = None,
        *,
        color: str = "auto",
        theme: str = "auto",
        links: str = "auto",
        width: int | None = None,
        pager: bool = True,
        protected: Sequence[str] = (),
    ) -> None:
        self.file = None if file is None else os.fspath(file)
        self.color, self.theme_asked, self.links = color, theme, links
        self.width, self.pager, self.protected = width, pager, tuple(protected)

    def protecting(self, files: Sequence[str]) -> Output:
        """The same, with other files that are never written to."""
        from copy import copy

        same = copy(self)
        same.protected = tuple(files)
        return same

    @property
    def _named_file(self) -> str | None:
        """The file, unless it is a name of standard output:
        that is the open descriptor, to which others may have written.
        """
        if self.file is None:
            return None
        from rjwar.cli.saving import descriptor

        return None if descriptor(self.file) == 1 else self.file

    @property
    def is_terminal(self) -> bool:
        """Whether what is written goes to a terminal."""
        return self._named_file is None and terminal.is_terminal(sys.stdout)

    @property
    def is_unicode(self) -> bool:
        """Whether what is written can be any character; a file is UTF-8."""
        return self._encoding.lower().replace("-", "").replace("_", "") in (
            "utf8",
            "utf8sig",
            "utf16",
            "utf32",
        )

    @property
    def _encoding(self) -> str:
        return (getattr(sys.stdout, "encoding", None) or "utf-8") if self._named_file is None else "utf-8"

    @property
    def drawing_width(self) -> int:
        """How wide a drawing is: `--width`, else the terminal's, else COLUMNS, else 100."""
        if self.width is not None:
            return self.width
        wide = terminal.width(sys.stdout) if self.is_terminal else 0
        columns = os.environ.get("COLUMNS", "")
        if not wide and columns.isascii() and columns.isdigit() and len(columns) < 6:
            wide = int(columns)
        return min(max(wide, _LEAST_WIDTH), _MOST_WIDTH) if wide else PIPE_WIDTH

    @property
    def height(self) -> int | None:
        """How many lines the window has; None where there is none."""
        height = terminal.height() if self.is_terminal else sys.maxsize
        return height if height < sys.maxsize else None

    @property
    def table_width(self) -> int | None:
        """How wide a table is: None, for nothing is cut, in a pipe and a file, unless `--width` says."""
        return self.drawing_width if self.width is not None or self.is_terminal else None

    @property
    def has_color(self) -> bool:
        """Whether to paint: as `--color` says; else, of a stream, as the environment does.

        No variable paints a file.
        """
        if self.color != "auto" or self._named_file is not None:
            return self.color == "always"
        if os.environ.get("NO_COLOR"):
            return False
        if terminal.is_on("FORCE_COLOR") or terminal.is_on("CLICOLOR_FORCE"):
            return True
        is_plain = os.environ.get("CLICOLOR") == "0" or os.environ.get("TERM") == "dumb"
        return self.is_terminal and not is_plain

    @property
    def theme(self) -> Theme:
        """The colours: as RJWAR_THEME says, else those of the terminal's ground, as far as that is known."""
        from rjwar.draw.layout.themes import Theme

        return Theme(
            terminal.ground() if self.theme_asked == "auto" else self.theme_asked,
            few=terminal.has_few_colors(),
        )

    @property
    def has_links(self) -> bool:
        """Whether works lead to their pages: at a terminal that has links,
        or as RJWAR_LINKS says; never in a file.
        """
        if self.links == "auto":
            return self.is_terminal and terminal.has_links()
        return self.links == "always" and self._named_file is None

    def write(self, lines: Iterable[str] | Iterable[bytes]) -> None:
        """Write lines of text, each with its line end.

        Bytes are UTF-8, and so is what no terminal gets, unless a wider encoding is asked for.
        """
        self._send(gathered(self._lines(lines)))

    def _lines(self, lines: Iterable[str] | Iterable[bytes]) -> Iterator[bytes]:
        encoding = self._encoding if self.is_terminal or self.is_unicode else "utf-8"
        encode = codecs.getincrementalencoder(encoding)("backslashreplace").encode
        is_utf8 = encoding.lower() in ("utf-8", "utf8")
        for line in lines:
            if isinstance(line, bytes):
                yield line + b"\n" if is_utf8 else encode(f"{line.decode()}\n")
            else:
                yield encode(f"{line}\n")

    def save(self, content: Iterable[str] | Iterable[bytes]) -> None:
        """Write a file for another program: lines of text, always as UTF-8;
        or bytes as they are, which no terminal gets.
        """
        self._send(self._filed(content))

    def draw(self, drawn: Lines, addresses: Addresses | None = None) -> None:
        """Write a drawing, painted where there is colour,
        through the pager where it is longer than the terminal.

        `addresses` are where its links lead to; a pager gets none unless they are asked for,
        for older ones show them as they are.
        """
        pager = self._pager(len(drawn.lines))
        painted = self.has_color
        if pager:
            paged = addresses if self.links == "always" else None
            if pager.show(self._text(drawn, painted and (pager.paints or self.color == "always"), paged)):
                return
        self._send([self._text(drawn, painted, addresses if self.has_links else None)])

    def _pager(self, lines: int) -> Pager | None:
        """The user's pager, where there is somebody to turn pages, and more lines than a page has."""
        if not (self.pager and self.is_terminal and terminal.can_page()) or lines < terminal.height():
            return None
        from rjwar.cli.pager import pager

        return pager(unicode=self.is_unicode, lines=lines, width=terminal.width(sys.stdout) or PIPE_WIDTH)

    def _text(self, drawn: Lines, painted: bool, addresses: Addresses | None) -> bytes:
        if painted:
            from rjwar.cli.painting import painted_for_terminal

            text = painted_for_terminal(drawn, self.theme, addresses)
        else:
            text = "".join(f"{line}\n" for line in drawn.plain())
        return self._encoder()(text)

    def _encoder(self) -> Callable[[str], bytes]:
        return codecs.getincrementalencoder(self._encoding)("backslashreplace").encode

    def _filed(self, content: Iterable[str] | Iterable[bytes]) -> Iterator[bytes]:
        for part in content:
            if isinstance(part, str):
                yield f"{part}\n".encode("utf-8", "backslashreplace")
            elif self.is_terminal:
                raise WrongUsage("a binary file is nothing for a terminal; give it a name with --output FILE")
            else:
                yield part

    def _send(self, parts: Iterable[bytes]) -> None:
        if (file := self._named_file) is None:
            to_stdout(parts)
        else:
            self._to_file(file, parts)

    def _to_file(self, file: str, parts: Iterable[bytes]) -> None:
        from rjwar.cli import saving

        try:
            if saving.is_any(file, self.protected):
                raise WrongUsage(f"--output: {file} is the data file itself; give another name")
            saving.save(file, parts)
        except OSError as error:
            cure = of_home(file) if isinstance(error, FileNotFoundError) else ""
            raise CannotWrite(
                f"cannot write {file}: {reason(error)}; {cure or 'give another file with --output'}"
            ) from None
