"""Nodes to model: the entries of a data file, read by the schema into one record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from rjwar.core.characters import is_blank
from rjwar.core.errors import did_you_mean
from rjwar.core.progress import Progress, no_progress
from rjwar.datafile.entries import entries
from rjwar.datafile.faults import Faults
from rjwar.datafile.fields.base import At, FieldType, Refused, is_absent
from rjwar.datafile.implied import imply_words, name_units
from rjwar.datafile.input import InputFile
from rjwar.datafile.nodes import Entry, MappingNode, Node, Scalar, SequenceNode
from rjwar.datafile.schema import DATE, ENTITIES, EVENT, FORMAT, ID, OWES, SECTIONS, TEXT, TEXTS, VOCABULARIES
from rjwar.record.model import Credit, Event, Record

_OF_ONE_VALUE: dict[str, FieldType] = {"format": FORMAT, "authors": TEXT, "licence": TEXT, "span": DATE}
"""The sections that hold no more than a value."""


class Decoded(NamedTuple):
    """A record as far as it could be read, and what its file declares."""

    record: Record
    declared: dict[str, set[str]]
    """The ids and words of each section, those of faulty entries too."""
    sections: tuple[str, ...]
    """As they stand in the file."""
    begins: Mapping[tuple[str, str], tuple[int, int]]
    """Line and column of each entity and word, by section and id."""


def read(given: InputFile, faults: Faults, progress: Progress = no_progress) -> Decoded:
    """The record in a file. Faults are gathered in `faults`; the record holds what is sound.

    To read is a third of compiling.
    """
    reader = _RecordDecoder(faults)
    lines = 1 + sum(piece.count(b"\n") for piece in given.pieces())
    for entry in entries(given, faults):
        reader.take(entry)
        progress((entry.node or entry.section).line / lines / 3)
    return reader.finished()


class _RecordDecoder:
    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self._sections: dict[str, dict[str, Any]] = {name: {} for name in (*VOCABULARIES, *ENTITIES)}
        self._events: list[Event] = []
        self._title: dict[str, str] = {}
        self._values: dict[str, Any] = {}
        self._owes: frozenset[str] = frozenset()
        self._declared: dict[str, set[str]] = {name: set() for name in (*VOCABULARIES, *ENTITIES, "events")}
        self._seen: dict[str, None] = {}
        self._absent: set[str] = set()  # named, with nothing after the colon
        self._ids: dict[str, tuple[str, int]] = {}
        self._begins: dict[tuple[str, str], tuple[int, int]] = {}

    def take(self, entry: Entry) -> None:
        """Read an entry into its section; what is wrong with a section as a whole is told once."""
        name = entry.section.text
        at = At(self._faults)
        try:
            if name == "events":
                self._event(entry, at)
            elif name in self._sections:
                self._keyed(name, entry, at)
            elif name == "title":
                self._titled(entry, at)
            elif name in _OF_ONE_VALUE:
                self._values[name] = self._single(entry, _OF_ONE_VALUE[name], at)
            elif name == "owes":
                self._owing(entry, at)
            else:
                raise Refused(
                    entry.section, "unknown", f"unknown section {name!r}; {did_you_mean(name, SECTIONS)}"
                )
        except Refused as refused:
            told_before = refused.node is entry.section and name in self._seen
            if not told_before:
                at.fault(refused.node, refused.code, refused.message)
        self._seen[name] = None

    def _event(self, entry: Entry, at: At) -> None:
        if entry.shape is not SequenceNode:
            if _is_left_empty(entry):
                return
            raise Refused(entry.section, "shape", "events is a list; write '- id: ...' for each event")
        if entry.node is None:
            return
        at.path = []
        id_node = child(entry.node, "id")
        if isinstance(id_node, Scalar) and not id_node.is_absent:
            at.id = id_node.text
            self._declare("events", id_node, at)
            self._begins.setdefault(("events", id_node.text), (entry.node.line, entry.node.column))
        event = EVENT.read(entry.node, at)
        if event is not None and all(map(is_blank, event.name.values())):
            raise Refused(
                child(entry.node, "name") or entry.node,
                "missing",
                "the name is empty in every language; give one",
            )
        if event is not None:
            self._events.append(event)

    def _keyed(self, section: str, entry: Entry, at: At) -> None:
        if entry.shape is not MappingNode:
            if _is_left_empty(entry):
                if entry.shape is Scalar:
                    self._absent.add(section)
                return
            raise Refused(
                entry.section, "shape", f"{section} is a mapping; write 'id:' and the fields under it"
            )
        if entry.key is None or entry.node is None:
            return
        at.id = entry.key.text
        ID.read(entry.key, at)
        self._declare(section, entry.key, at)
        begins = entry.node if isinstance(entry.node, MappingNode) else entry.key
        self._begins.setdefault((section, entry.key.text), (begins.line, begins.column))
        shape = VOCABULARIES.get(section) or ENTITIES[section]
        values = {} if is_absent(entry.node) else shape.values(entry.node, at)
        if section != "sources" and all(map(is_blank, values.get("name", {}).values())):
            values["name"] = {"en": entry.key.text}
        self._sections[section][entry.key.text] = shape.make(id=entry.key.text, **values)

    def _titled(self, entry: Entry, at: At) -> None:
        at.path = ["title"]
        if entry.key is not None and entry.node is not None:
            self._title |= TEXTS.read(
                MappingNode([(entry.key, entry.node)], entry.key.line, entry.key.column), at
            )
        elif entry.shape is SequenceNode:
            raise Refused(
                entry.section, "shape", "is a list; write a text, or a mapping of languages to texts"
            )
        elif isinstance(entry.node, Scalar) and not entry.node.is_absent:
            self._title = TEXTS.read(entry.node, at)

    def _single(self, entry: Entry, value: FieldType, at: At) -> Any:
        """The value of a section that holds no more than one; None if it is absent."""
        at.path = [entry.section.text]
        if not isinstance(entry.node, Scalar) or entry.shape is not Scalar:
            raise Refused(entry.section, "shape", f"is one value; write '{entry.section.text}: ...'")
        return None if entry.node.is_absent else value.read(entry.node, at)

    def _owing(self, entry: Entry, at: At) -> None:
        at.path = ["owes"]
        if entry.shape is not SequenceNode and not _is_left_empty(entry):
            raise Refused(entry.section, "shape", "owes is a list; write [sources, outcomes, th]")
        if entry.node is not None and entry.shape is SequenceNode:
            self._owes |= set(
                OWES.read(SequenceNode([entry.node], entry.section.line, entry.section.column), at)
            )

    def _declare(self, section: str, node: Scalar, at: At) -> None:
        """Note an id; entities and events share one space of ids, each vocabulary has its own."""
        id, first = node.text, self._ids.get(node.text)
        if section in VOCABULARIES:
            pass
        elif first is not None and first[0] != section:
            at.fault(
                node,
                "duplicate",
                f"the id {id!r} is taken in {first[0]}, line {first[1]}; "
                "ids are unique in the whole file: change one",
            )
        elif first is not None:
            at.fault(
                node,
                "duplicate",
                f"the id {id!r} stands twice, first on line {first[1]}; ids are never used twice: change one",
            )
        else:
            self._ids[id] = (section, node.line)
        self._declared[section].add(id)

    def finished(self) -> Decoded:
        """The record of the entries taken, with the words and units that they imply."""
        if "events" not in self._seen:
            self._faults.add(None, "missing", "the section 'events' is missing; add 'events:' and a list")
        own = frozenset(name for name in self._sections if name not in self._seen or name in self._absent)
        events = tuple(name_units(event, self._declared["units"]) for event in self._events)
        credit = Credit(self._values.get("authors") or "", self._values.get("licence") or "")
        record = Record(
            self._title,
            self._values.get("span"),
            credit,
            events=events,
            owes=self._owes,
            own_words=own,
            **self._sections,
        )
        imply_words(record, self._sections)
        for name in own:
            self._declared[name] |= self._sections[name].keys()
        return Decoded(record, self._declared, tuple(self._seen), self._begins)


def _is_left_empty(entry: Entry) -> bool:
    """Whether a section is named and left empty."""
    return entry.node is None or is_absent(entry.node)


def child(node: Node | None, name: str) -> Node | None:
    """The value of a key of a mapping; None where there is no such key, or no mapping."""
    return (
        next((child for key, child in node.pairs if key.text == name), None)
        if isinstance(node, MappingNode)
        else None
    )
