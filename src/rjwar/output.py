"""THE writer: stdout, stderr, `-o FILE`, the pager. It alone asks the terminal and the environment, and builds the Console."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from .errors import CannotWrite, ReaderGone, WrongUsage
from .text import clean

if TYPE_CHECKING:
    from .views._lines import Lines

PIPE_WIDTH = 100
_LEAST_WIDTH, _MOST_WIDTH = 20, 400


class Output(NamedTuple):
    """Where the answer goes, and how: to a file, or to stdout, which may be a terminal."""

    file: Path | None = None
    color: str = "auto"
    width: int | None = None
    ascii: bool = False
    pager: bool = True
    protected: Path | None = None
    """The data file, which is never written to."""

    @property
    def is_terminal(self) -> bool:
        return self.file is None and _is_terminal(sys.stdout)

    @property
    def is_unicode(self) -> bool:
        """Whether what is written can be any character; a file is UTF-8."""
        encoding = (getattr(sys.stdout, "encoding", None) or "utf-8") if self.file is None else "utf-8"
        return encoding.lower().replace("-", "").replace("_", "") in ("utf8", "utf8sig", "utf16", "utf32")

    @property
    def drawing_width(self) -> int:
        """How wide a drawing is: `--width`, else the terminal's, else COLUMNS, else 100."""
        if self.width is not None:
            return self.width
        columns = os.environ.get("COLUMNS", "")
        wide = int(columns) if columns.isascii() and columns.isdigit() and len(columns) < 6 else 0
        if not wide and self.is_terminal:
            with suppress(OSError, ValueError):
                wide = os.get_terminal_size(sys.stdout.fileno()).columns
        return min(max(wide, _LEAST_WIDTH), _MOST_WIDTH) if wide else PIPE_WIDTH

    @property
    def table_width(self) -> int | None:
        """How wide a table is: None, for nothing is cut, in a pipe and a file, unless `--width` says."""
        return self.width if self.width is not None else self.drawing_width if self.is_terminal else None

    @property
    def has_color(self) -> bool:
        if self.color != "auto":
            return self.color == "always"
        if os.environ.get("NO_COLOR"):
            return False
        if any(os.environ.get(name, "0") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
            return True
        return os.environ.get("TERM") != "dumb" and self.is_terminal

    def write(self, lines: Iterable[str]) -> None:
        """Write lines of text, each with its line end."""
        self._send(f"{line}\n" for line in lines)

    def draw(self, drawn: Lines) -> None:
        """Write a drawing, painted where there is colour, through the pager where it is longer than the terminal."""
        text = self._painted(drawn) if self.has_color else "".join(f"{line}\n" for line in drawn.plain())
        pages = self.pager and self.is_terminal and _is_terminal(sys.stdin) and len(drawn.lines) >= _terminal_height()
        if not (pages and self._page(text)):
            self._send([text])

    def _painted(self, drawn: Lines) -> str:
        from io import StringIO

        from rich.console import Console

        out = StringIO()
        console = Console(file=out, force_terminal=True, no_color=False, width=_MOST_WIDTH * 4, legacy_windows=False, _environ=_colors())
        console.print(drawn, end="", soft_wrap=True)
        return out.getvalue()

    def _send(self, parts: Iterable[str]) -> None:
        if self.file is None:
            _to_stdout(parts)
        else:
            self._to_file(self.file, parts)

    def _to_file(self, file: Path, parts: Iterable[str]) -> None:
        """Beside the file, then in its place: an old file stays whole until the new one is."""
        try:
            status = os.stat(file) if file.exists() else None
            if status and self.protected and _same(file, self.protected):
                raise WrongUsage(f"--output: {clean(str(file))} is the data file itself; give another name")
            if status and not stat.S_ISREG(status.st_mode):
                with open(file, "w", encoding="utf-8", newline="") as stream:
                    stream.writelines(parts)
                return
            target = file.resolve()
            new = target.with_name(f".{target.name}.{os.getpid()}.new")
            with _removed_on_failure(new):
                with open(new, "x", encoding="utf-8", newline="", errors="backslashreplace") as stream:
                    stream.writelines(parts)
                    stream.flush()
                    os.fsync(stream.fileno())
                if status:
                    os.chmod(new, stat.S_IMODE(status.st_mode))
                os.replace(new, target)
        except (OSError, ValueError) as error:
            raise CannotWrite(f"cannot write {clean(str(file))}: {_reason(error)}; give another file with --output") from None

    def _page(self, text: str) -> bool:
        """Show the text in the user's pager; False where none can be started."""
        import shlex
        import subprocess

        command = os.environ.get("RJWAR_PAGER") or os.environ.get("PAGER") or "less -FRX"
        try:
            words = shlex.split(command)
            pager = subprocess.Popen(words, stdin=subprocess.PIPE, env=os.environ | {"LESSCHARSET": "utf-8"})
        except (OSError, ValueError):
            return False
        with suppress(BrokenPipeError):
            pager.communicate(text.encode("utf-8", "backslashreplace"))
        while True:
            try:
                pager.wait()
                return True
            except KeyboardInterrupt:  # the pager's own to deal with
                continue


def complain(line: str) -> None:
    """One line on stderr, cleaned; where there is no stderr there is nobody to tell."""
    with suppress(OSError, ValueError, AttributeError):
        text = clean(line) + "\n"
        sys.stderr.write(text.encode(sys.stderr.encoding or "utf-8", "backslashreplace").decode(sys.stderr.encoding or "utf-8"))
        sys.stderr.flush()


def _to_stdout(parts: Iterable[str]) -> None:
    out = sys.stdout
    try:
        if out is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        encoding = out.encoding or "utf-8"
        raw = getattr(out, "buffer", None)
        if raw is None:
            out.writelines(parts)
        else:
            for part in _gathered(parts):
                raw.write(part.encode(encoding, "backslashreplace"))
        out.flush()
    except BrokenPipeError:
        _silence()
        raise ReaderGone("") from None
    except (OSError, ValueError) as error:
        _silence()
        raise CannotWrite(f"cannot write to standard output: {_reason(error)}; check the disk, or where it is sent") from None


def _gathered(parts: Iterable[str]) -> Iterator[str]:
    """Small parts joined to larger ones: a write for each line would cost more than the lines."""
    held: list[str] = []
    size = 0
    for part in parts:
        held.append(part)
        size += len(part)
        if size > 1 << 16:
            yield "".join(held)
            held, size = [], 0
    yield "".join(held)


def _silence() -> None:
    """Point stdout to nowhere, so that the interpreter's last flush does not fail again."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())


def _is_terminal(stream: Any) -> bool:
    try:
        return bool(stream.isatty())
    except (AttributeError, ValueError):
        return False


def _terminal_height() -> int:
    try:
        return os.get_terminal_size(sys.stdout.fileno()).lines
    except (OSError, ValueError):
        return sys.maxsize


def _colors() -> Mapping[str, str]:
    """What Rich may see of the environment: how many colours there are, and nothing that turns them off again."""
    seen = {name: os.environ[name] for name in ("TERM", "COLORTERM") if name in os.environ}
    return seen | ({"TERM": "xterm-256color"} if seen.get("TERM", "dumb") in ("dumb", "unknown", "") else {})


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()


@contextmanager
def _removed_on_failure(file: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        with suppress(OSError):
            file.unlink()
        raise
