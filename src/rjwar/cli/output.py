"""THE writer: stdout, stderr, `-o FILE`, the pager. It alone builds the Console."""

from __future__ import annotations

import codecs
import os
import sys

from rjwar.cli import terminal
from rjwar.core.errors import CannotWrite, ReaderGone, WrongUsage
from rjwar.core.paths import STDIN
from rjwar.core.text import clean, shortened

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any

    from rjwar.cli.pager import Pager
    from rjwar.core.errors import Mistake
    from rjwar.draw.layout.lines import Lines
    from rjwar.draw.layout.painting import Addresses
    from rjwar.draw.layout.themes import Theme

PIPE_WIDTH = 100
_LEAST_WIDTH, _MOST_WIDTH = 20, 400
_LONGEST_COMPLAINT = 2000
_HANG = 6
"""How far in a choice goes on that is wider than the terminal."""


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
        self.color, self.links, self.width, self.pager, self.protected = (
            color,
            links,
            width,
            pager,
            tuple(protected),
        )
        self.theme_asked = theme

    def protecting(self, files: Sequence[str]) -> Output:
        """The same, with other files that are never written to."""
        return Output(
            self.file,
            color=self.color,
            theme=self.theme_asked,
            links=self.links,
            width=self.width,
            pager=self.pager,
            protected=files,
        )

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
        columns = os.environ.get("COLUMNS", "")
        wide = int(columns) if columns.isascii() and columns.isdigit() and len(columns) < 6 else 0
        if not wide and self.is_terminal:
            wide = terminal.width(sys.stdout)
        return min(max(wide, _LEAST_WIDTH), _MOST_WIDTH) if wide else PIPE_WIDTH

    @property
    def height(self) -> int | None:
        """How many lines the window has; None where there is none."""
        height = terminal.height() if self.is_terminal else sys.maxsize
        return height if height < sys.maxsize else None

    @property
    def table_width(self) -> int | None:
        """How wide a table is: None, for nothing is cut, in a pipe and a file, unless `--width` says."""
        return self.width if self.width is not None else self.drawing_width if self.is_terminal else None

    @property
    def has_color(self) -> bool:
        """Whether to paint: as `--color` says; else, of a stream, as the environment does.

        No variable paints a file.
        """
        if self.color != "auto" or self._named_file is not None:
            return self.color == "always"
        if os.environ.get("NO_COLOR"):
            return False
        if any(os.environ.get(name, "0") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
            return True
        return os.environ.get("TERM") != "dumb" and self.is_terminal

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
        """Write lines of text, each with its line end; bytes are UTF-8."""
        self._send(_gathered(self._lines(lines)))

    def _lines(self, lines: Iterable[str] | Iterable[bytes]) -> Iterator[bytes]:
        encode = self._encoder()
        is_utf8 = self._encoding.lower() in ("utf-8", "utf8")
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
        text = self._painted(drawn, addresses) if painted else "".join(f"{line}\n" for line in drawn.plain())
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

    def _painted(self, drawn: Lines, addresses: Addresses | None) -> str:
        if terminal.has_few_colors():
            return self._painted_by_rich(drawn, addresses)
        from rjwar.draw.layout.painting import painted

        return painted(drawn, self.theme, addresses)

    def _painted_by_rich(self, drawn: Lines, addresses: Addresses | None) -> str:
        from io import StringIO

        from rich.console import Console

        from rjwar.draw.layout.rich_painting import Painting

        console = Console(
            file=StringIO(),
            force_terminal=True,
            color_system="standard",
            no_color=False,
            width=_MOST_WIDTH * 4,
            legacy_windows=False,
            _environ={},
        )
        with console.capture() as painted:
            console.print(Painting(drawn, self.theme, addresses), end="", soft_wrap=True)
        return painted.get()

    def _send(self, parts: Iterable[bytes]) -> None:
        if (file := self._named_file) is None:
            _to_stdout(parts)
        else:
            self._to_file(file, parts)

    def _to_file(self, file: str, parts: Iterable[bytes]) -> None:
        from rjwar.cli import saving

        try:
            if saving.is_any(file, self.protected):
                raise WrongUsage(f"--output: {file} is the data file itself; give another name")
            saving.save(file, parts)
        except (OSError, ValueError) as error:
            raise CannotWrite(
                f"cannot write {file}: {_reason(error)}; give another file with --output"
            ) from None


def complain(line: str) -> None:
    """One line on stderr, cleaned; where there is no stderr there is nobody to tell."""
    if sys.stderr is None:
        return
    try:
        text = clean(shortened(line, _LONGEST_COMPLAINT)).rstrip(" ") + "\n"
        sys.stderr.write(
            text.encode(sys.stderr.encoding or "utf-8", "backslashreplace").decode(
                sys.stderr.encoding or "utf-8"
            )
        )
        sys.stderr.flush()
    except (OSError, ValueError):
        silence(sys.stderr)


def complain_of(mistake: Mistake) -> None:
    """A mistake on stderr, as one line; at a terminal each of its choices on a line of its own."""
    if not mistake.choices or not terminal.is_terminal(sys.stderr):
        complain(f"rjwar: {mistake}")
        return
    from rjwar.draw.layout.wrap import wrap  # of a terminal alone

    before, *choices, after = mistake.lines()
    complain(f"rjwar: {before}")
    for choice in choices:
        first, *rest = wrap(clean(choice), (terminal.width(sys.stderr) or PIPE_WIDTH) - _HANG)
        for line in (f"  {first}", *(f"{' ' * _HANG}{line}" for line in rest)):
            complain(line)
    complain(after)


def tell_of_waiting(file: str | None) -> None:
    """One line on stderr where a record is awaited from a terminal:
    it would look like a program that hangs.
    """
    if file == STDIN and sys.stdin and terminal.is_terminal(sys.stdin):
        complain("rjwar: reading a record from standard input; Ctrl-D ends it")


def _to_stdout(parts: Iterable[bytes]) -> None:
    out = sys.stdout
    try:
        if out is None:
            raise _system_error("EBADF")
        raw = getattr(out, "buffer", None)
        for part in parts:
            if raw is None:
                out.write(part.decode(out.encoding or "utf-8"))
            else:
                raw.write(part)
        out.flush()
    except BrokenPipeError:
        silence(out)
        raise ReaderGone("") from None
    except OSError as error:
        silence(out)
        raise CannotWrite(
            f"cannot write to standard output: {_reason(error)}; check the disk, or where it is sent"
        ) from None


def _gathered(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Small parts joined to larger ones: a write for each line would cost more than the lines."""
    held: list[bytes] = []
    size = 0
    for part in parts:
        held.append(part)
        size += len(part)
        if size > 1 << 16:
            yield b"".join(held)
            held, size = [], 0
    yield b"".join(held)


def silence(stream: Any) -> None:
    """Point a stream to nowhere, so that the interpreter's last flush does not fail, or wait, again."""
    try:
        into = stream.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, into)
        os.close(nowhere)
    except (OSError, ValueError, AttributeError):
        pass


def _system_error(name: str) -> OSError:
    import errno

    number = getattr(errno, name)
    return OSError(number, os.strerror(number))


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()
