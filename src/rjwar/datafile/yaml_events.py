"""A data file as a stream of YAML events, refusing what a record may not hold:
anchors, aliases, tags, and more than any record needs.

`yaml.load` and its kin are never called.
"""

from __future__ import annotations

from typing import Any

from rjwar.core.errors import BrokenRecord
from rjwar.datafile.faults import Faults
from rjwar.datafile.input import InputFile
from rjwar.datafile.nodes import Scalar
from rjwar.datafile.slips import slip
from rjwar.datafile.unreadable import unreadable

MOST_ENTRY_BYTES = 4 * 1024 * 1024  # with the comments before it
MOST_DIRECTIVES = 100
MOST_CHARACTERS = 20_000


def kind(event: Any) -> str:
    """What an event is: `ScalarEvent`, `MappingStartEvent` ..."""
    return type(event).__name__


class _TooMuch(Exception):
    """What stands between two entries is more than any record needs, whatever it is."""


class _Source:
    """A file's bytes, as the parser asks for them: the one place where it can be stopped amid a value,
    a comment or the like without end.
    """

    def __init__(self, given: InputFile) -> None:
        self._pieces = given.pieces(1 << 16)
        self._read = 0
        self._bound = MOST_ENTRY_BYTES
        self._directives: int | None = 0  # None amid a document, which has none

    def next_entry(self) -> None:
        """An entry is read, or a document has begun: the next may be as long."""
        self._bound = self._read + MOST_ENTRY_BYTES
        self._directives = None

    def document_ended(self) -> None:
        self._directives = 0

    def read(self, _size: int) -> bytes:
        if self._read > self._bound:
            raise _TooMuch(
                f"more than {MOST_ENTRY_BYTES // 1024**2} MB in one entry or comment; no record has: "
                "shorten it"
            )
        piece = next(self._pieces, b"")
        self._read += len(piece)
        if self._directives is not None:
            self._directives += piece.count(b"\n%")
            if self._directives > MOST_DIRECTIVES:  # the parser compares each with all before it
                raise _TooMuch(f"more than {MOST_DIRECTIVES} lines of directives; take the lines with % out")
        return piece


class Events:
    """The events of one document."""

    def __init__(self, given: InputFile, faults: Faults) -> None:
        given.refuse_unless_text()
        self._given, self._faults = given, faults
        self._source = _Source(given)
        self._last: Any = None
        self._next_event = self._parser()
        for expected in ("StreamStartEvent", "DocumentStartEvent"):
            event = self._pull()
            if kind(event) == "StreamEndEvent":
                raise faults.fatal(
                    None, "empty", "the file is empty; a record has at least 'events:' and a list"
                )
            assert kind(event) == expected
        self._source.next_entry()
        if getattr(event, "tags", None):
            faults.add(self.scalar(event), "tag", "tags are refused; take the %TAG line out")

    def _parser(self) -> Any:
        import yaml

        # The loader in Python is ended by files that the one in C refuses.
        if not hasattr(yaml, "CSafeLoader"):
            cure = "install one that has it: pip install --force-reinstall --only-binary :all: PyYAML"
            raise unreadable(
                self._given.name, f"cannot be read, for this PyYAML was built without libyaml; {cure}"
            )
        self._yaml_error = yaml.YAMLError
        try:
            return yaml.CSafeLoader(self._source).get_event  # type: ignore[arg-type]  # it reads in pieces
        except yaml.YAMLError as error:
            raise self._broken(error) from None

    def next_entry(self) -> None:
        """An entry is read: the next may be as long."""
        self._source.next_entry()

    def next(self) -> Any:
        """The next event; an anchor, alias or tag is told as a fault."""
        event = self._pull()
        if getattr(event, "anchor", None) is not None:
            sign = "*" if kind(event) == "AliasEvent" else "&"
            self._faults.refuse(
                self.scalar(event), "alias", f"{_NO_ALIASES}, or quote a text that begins with '{sign}'"
            )
        if getattr(event, "tag", None) is not None:
            refused = f"the tag {event.tag!r} is refused; all values are plain text: take the tag out"
            self._faults.refuse(self.scalar(event), "tag", f"{refused}, or quote a text that begins with '!'")
        return event

    def scalar(self, event: Any) -> Scalar:
        """A scalar of an event; of what is refused, and of a mapping or list, one that marks its place."""
        mark = event.start_mark
        line, column = mark.line + 1, mark.column + 1
        if (refused := getattr(event, "anchor", None) or getattr(event, "tag", None)) is not None:
            return Scalar(refused, line, column)
        if kind(event) != "ScalarEvent":
            return Scalar("", line, column, plain=True)
        scalar = Scalar(event.value, line, column, not event.style)
        if len(scalar.text) > MOST_CHARACTERS:
            self._faults.add(
                scalar,
                "size",
                f"a value of {len(scalar.text):,} characters; {MOST_CHARACTERS:,} are the most: shorten it",
            )
            scalar.text = scalar.text[:MOST_CHARACTERS]
        return scalar

    def key(self, event: Any, seen: dict[str, Scalar]) -> Scalar:
        """The key that an event is, noted in `seen` if it is the first of its name."""
        scalar = self.scalar(event)
        if kind(event) != "ScalarEvent":
            raise self._faults.fatal(scalar, "key", "a key is plain text; write 'name: value'")
        if not scalar.text.isascii() or ":" in scalar.text:
            self._refuse_slip(scalar)
        if scalar.text == "<<" and scalar.plain:
            self._faults.add(scalar, "alias", _NO_ALIASES)
        first = seen.setdefault(scalar.text, scalar)
        if first is not scalar:
            self._faults.add(
                scalar,
                "duplicate",
                f"the key {scalar.text!r} stands twice, first on line {first.line}; keep one of them",
            )
        return scalar

    def _refuse_slip(self, key: Scalar) -> None:
        """Stop at a key that holds a colon, or a sign that only looks like one, or like a space:
        what stands in it is no key.
        """
        if key.plain and (found := slip(key.text, in_key=True)):
            raise self._faults.fatal(Scalar("", key.line, key.column + found.offset), "yaml", found.message)

    def refuse_first_slip(self, top: Any) -> None:
        """Stop at a slip in the first line of a document that is only text."""
        for number, line in self._given.lines(top.start_mark.line + 1, top.start_mark.line + 1).items():
            if kind(top) == "ScalarEvent" and (found := slip(line)):
                raise self._faults.fatal(Scalar("", number, found.offset + 1), "yaml", found.message)

    def end(self) -> None:
        """The document's end must be the stream's."""
        self._source.document_ended()
        self._pull()
        event = self._pull()
        if kind(event) != "StreamEndEvent":
            self._faults.add(
                self.scalar(event),
                "documents",
                "a second document starts here; one file is one record: take the '---' out",
            )

    def _pull(self) -> Any:
        try:
            self._last = self._next_event()
            return self._last
        except _TooMuch as error:
            at = self._last and self.scalar(self._last)
            raise self._faults.fatal(at, "size", str(error)) from None
        except self._yaml_error as error:
            raise self._broken(error) from None

    def _broken(self, error: Any) -> BrokenRecord:
        """A YAML error told as a fault, with its place."""
        problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
        context = getattr(error, "context", None)
        begun, mark = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
        said = f"{context + ': ' if context else ''}{problem}"
        if begun and any(words in said for words in _WHERE_IT_BEGAN):
            mark = begun
        if mark:
            line, column = mark.line + 1, mark.column + 1
        else:
            line, column = self._given.position(getattr(error, "position", 0))
        first = min(begun.line + 1 if begun else line, line)
        at, message = self._explained(Scalar("", line, column), first, said)
        self._faults.forget_from(min(first, at.line))  # what is said of an entry that was misread
        return self._faults.fatal(at, "yaml", message)

    def _explained(self, at: Scalar, first: int, said: str) -> tuple[Scalar, str]:
        """The slip behind what the parser says: on the line where it stands, or on one before,
        where what it reads began.
        """
        lines = self._given.lines(max(min(first, at.line - 1), at.line - _LINES_BEFORE, 1), at.line)
        for number in sorted(lines, key=lambda number: (number != at.line, -number)):
            if found := slip(lines[number]):
                return Scalar("", number, found.offset + 1), found.message
        last = self._last
        if (
            kind(last) == "ScalarEvent"
            and last.style in ("'", '"')
            and last.start_mark.line < last.end_mark.line
        ):
            ends = f"the text in quotes ends on line {last.end_mark.line + 1}"
            cure = "close it where it should end, or write an apostrophe in single quotes twice"
            return self.scalar(last), f"{ends}; {cure}"
        cure = next((cure for words, cure in _CURES.items() if words in said), "write it as plain YAML")
        return at, f"{said}; {cure}"


_NO_ALIASES = "anchors, aliases and merge keys are refused; write the text out"
_LINES_BEFORE = 3
_WHERE_IT_BEGAN = ("end of stream", "could not find expected ':'", "parsing a flow")
_CURES = {
    "control characters": "take the character out",
    "invalid Unicode": (
        "write the character itself, not JSON's two escapes for it (in Python: "
        "json.dumps(..., ensure_ascii=False))"
    ),
    "unknown escape": "write \\\\ for a backslash, or put the text in single quotes",
    "hexdecimal": "write \\\\ for a backslash, or put the text in single quotes",
    "nesting depth": "write it flatter",
    "quoted scalar": "close the quotation mark",
    "mapping values are not allowed": "quote a text that holds ': ', and indent it like its neighbours",
    "expected <block end>": "indent it like its neighbours",
    "expected '-' indicator": "indent it like its neighbours",
    "did not find expected key": "indent it like its neighbours",
    "could not find expected ':'": "write 'key: value'",
    "cannot start any token": "indent with spaces, and quote a text that begins so",
    "parsing a flow": "close the bracket, or quote a text that holds one",
}
