"""What a curated record owes in names, texts, places, outcomes and order:
rules like those of `contradictions`, whose findings are warnings.

A file is asked only for what it says that it `owes`: languages, sources, outcomes, places, lists. A
vocabulary made of the words used owes nothing. What rests on sources is in `evidence`, what texts name in
`mentions`, wholes and parts in `wholes_and_parts`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from rjwar.core.edtf import Date
from rjwar.datafile.decode import Decoded
from rjwar.datafile.fields.texts import LANGUAGE_NAMES
from rjwar.datafile.findings import Finding, Rule
from rjwar.datafile.schema import SECTIONS, VOCABULARIES
from rjwar.record.model import Record
from rjwar.record.references import Path, entities_of

_SCRIPTS = {
    "en": "[A-Za-z]",
    "th": "[\u0e00-\u0e7f]",
    "ja": "[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]",
    "ru": "[\u0400-\u04ff]",
    "zh": "[\u3400-\u9fff\uf900-\ufaff]",
    "ko": "[\uac00-\ud7af]",
}
_AT_SEA = ("naval-battle", "naval-action", "mine-loss")
_DECIDED = ("surrender", "war")
"""Kinds that have an outcome without being combats."""
_LETTERS = re.compile(r"[^\W\d_]")


def _named(decoded: Decoded) -> Iterator[tuple[str, Any]]:
    """Every event, entity and word of the record that has names, with its section."""
    record = decoded.record
    for section in (*VOCABULARIES, "places", "people", "ships", "units"):
        if section not in record.own_words:
            for named in getattr(record, section).values():
                yield section, named
    for event in record.events:
        yield "events", event


def _owed_languages(record: Record) -> dict[str, str]:
    return {lang: language for lang, language in LANGUAGE_NAMES.items() if lang in record.owes}


def names_in_the_languages_owed(decoded: Decoded) -> Iterator[Finding]:
    """Everything has a name in each language that the file owes."""
    languages = _owed_languages(decoded.record)
    for section, named in _named(decoded):
        for lang, language in languages.items():
            if lang not in named.name:
                yield Finding(
                    section, named.id, ("name",), "name", f"has no {language} name; add '{lang}: ...'"
                )


def summaries_in_the_languages_owed(decoded: Decoded) -> Iterator[Finding]:
    """Every event, and whoever and whatever else has a summary,
    has it in each language that the file owes.
    """
    languages = _owed_languages(decoded.record)
    for section in ("people", "units", "events"):
        for entity in entities_of(decoded.record, section):
            for lang, language in languages.items():
                if lang not in entity.summary and (entity.summary or section == "events"):
                    yield Finding(
                        section,
                        entity.id,
                        ("summary",),
                        "summary",
                        f"has no {language} summary; add '{lang}: ...'",
                    )


def texts_in_the_languages_owed(decoded: Decoded) -> Iterator[Finding]:
    """Whatever else a reader reads is in each language that the file owes: roles, notes, what is counted, the
    statement of a claim, what a place is called today, the later names of ships.
    """
    languages = _owed_languages(decoded.record)
    for section, named in (*_named(decoded), *_sources(decoded.record)):
        for path, texts in _in_languages(named):
            missing = [language for lang, language in languages.items() if lang not in texts]
            if missing and path[0] not in ("name", "summary") and any(map(_LETTERS.search, texts.values())):
                message = f"is not in {', '.join(missing)}; write it as a mapping of languages"
                yield Finding(section, named.id, path, "text", message)


def _sources(record: Record) -> Iterator[tuple[str, Any]]:
    yield from (("sources", source) for source in record.sources.values())


def _in_languages(value: Any, path: Path = ()) -> Iterator[tuple[Path, Mapping[str, str]]]:
    """Every text of a value that may be in languages, and where; no value of a claim about a field."""
    if isinstance(value, Mapping):
        if value and all(lang in LANGUAGE_NAMES and isinstance(text, str) for lang, text in value.items()):
            yield path, value
        else:
            for key, item in value.items():
                yield from _in_languages(item, (*path, key))
    elif isinstance(value, tuple) and not isinstance(value, Date):
        steps = getattr(value, "_fields", range(len(value)))
        for step, item in zip(steps, value, strict=True):
            if step != "value" or getattr(value, "field", "text") == "text":
                yield from _in_languages(item, (*path, step))


def texts_in_their_script(decoded: Decoded) -> Iterator[Finding]:
    """A text with letters has at least one of its language's script."""
    for section, named in _named(decoded):
        for field in ("name", "summary"):
            texts: Mapping[str, str] = getattr(named, field, {})
            for lang, text in texts.items():
                if _LETTERS.search(text) and not re.search(_SCRIPTS[lang], text):
                    message = f"{text[:40]!r} has no letter of the script of {lang!r}; mend it"
                    yield Finding(section, named.id, (field, lang), "script", message)


def texts_are_tidy(decoded: Decoded) -> Iterator[Finding]:
    """Texts are in NFC, without space at their ends or doubled."""
    for section, named in (*_named(decoded), *_sources(decoded.record)):
        for path, text in _texts(named):
            if text != text.strip() or "  " in text:
                yield Finding(section, named.id, path, "space", "has a space too many; take it out")
            if not unicodedata.is_normalized("NFC", text):
                yield Finding(
                    section, named.id, path, "nfc", "is not in Unicode's composed form (NFC); type it again"
                )


def _texts(value: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text in a value of the record, and where."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _texts(item, (*path, key))
    elif isinstance(value, tuple) and not isinstance(value, Date):
        steps = getattr(value, "_fields", range(len(value)))
        for step, item in zip(steps, value, strict=True):
            yield from _texts(item, (*path, step))


def events_are_placed(decoded: Decoded) -> Iterator[Finding]:
    """Every event has a kind, a front, a place and a weight, if the file owes places."""
    for event in decoded.record.events if "places" in decoded.record.owes else ():
        for field in ("kind", "front", "place", "weight"):
            if getattr(event, field) is None and event.kind != "war":
                yield Finding("events", event.id, (), field, f"has no {field}; add '{field}: ...'")


def fights_at_sea_are_at_sea(decoded: Decoded) -> Iterator[Finding]:
    """A fight at sea, or a ship's end on a mine, is at a place of its own,
    and not at the exact point of a town, if the file owes places.
    """
    record = decoded.record
    for event in record.events if "places" in record.owes else ():
        place = record.places.get(event.place or "")
        if event.kind in _AT_SEA and place and place.lat is not None and not place.approximate:
            message = f"{place.id} is an exact point, as a town is; name a place at sea, 'approximate: yes'"
            yield Finding("events", event.id, ("place",), "place", message)


def combats_have_an_outcome(decoded: Decoded) -> Iterator[Finding]:
    """Every combat has an outcome, or a note that says why not, if the file owes outcomes."""
    record = decoded.record
    for event in record.events if "outcomes" in record.owes else ():
        kind = record.kinds.get(event.kind or "")
        if kind and kind.combat and event.outcome is None and not event.outcome_note:
            yield Finding(
                "events",
                event.id,
                (),
                "outcome",
                "is a combat without an outcome; add 'outcome: ...', or 'outcome_note: ...'",
            )


def outcomes_are_of_fights(decoded: Decoded) -> Iterator[Finding]:
    """What is no combat, surrender or war has no outcome, if the file owes outcomes:
    a landing or a march is not won.
    """
    record = decoded.record
    for event in record.events if "outcomes" in record.owes else ():
        kind = record.kinds.get(event.kind or "")
        if event.outcome is not None and kind and kind.combat is False and event.kind not in _DECIDED:
            message = f"is a {kind.id}, which is no combat, and has an outcome; take it out, or mend the kind"
            yield Finding("events", event.id, ("outcome",), "outcome", message)


def commanders_have_a_rank(decoded: Decoded) -> Iterator[Finding]:
    """Whoever commands, and held ranks, held one on that day."""
    people = decoded.record.people
    for event in decoded.record.events:
        for side, force in event.forces.items():
            for index, commander in enumerate(force.commanders):
                who = people.get(commander.person)
                if who and who.ranks and who.rank_on(event.date.earliest) is None:
                    message = (
                        f"{who.id} has no rank on {event.date.edtf}; add the one held then to its 'ranks'"
                    )
                    yield Finding("events", event.id, ("forces", side, "commanders", index), "rank", message)


def nothing_stands_twice(decoded: Decoded) -> Iterator[Finding]:
    """No two events have the same date, time, place and kind."""
    seen: dict[tuple[Any, ...], str] = {}
    wholes = {event.id: event.part_of for event in decoded.record.events}
    for event in decoded.record.events:
        key = (event.date.edtf, event.time, event.place, event.kind)
        if event.place and event.kind:
            first = seen.setdefault(key, event.id)
            if first != event.id and not _of_one_whole(wholes, first, event.id):
                message = (
                    f"has the date, place and kind of {first}; join the two, or tell them apart by 'time'"
                )
                yield Finding("events", event.id, ("date",), "twice", message)


def _of_one_whole(wholes: Mapping[str, str | None], one: str, other: str) -> bool:
    shared = wholes[one] is not None and wholes[one] == wholes[other]
    return shared or wholes[one] == other or wholes[other] == one


def events_stand_in_order(decoded: Decoded) -> Iterator[Finding]:
    """Events stand in the order of their dates."""
    last = ""
    for event in decoded.record.events:
        first = event.date.earliest.isoformat() if event.date.earliest else ""
        if first < last:
            yield Finding(
                "events",
                event.id,
                ("date",),
                "order",
                f"begins before the event above it ({last}); move it up",
            )
        last = max(first, last)


def sections_stand_in_order(decoded: Decoded) -> Iterator[Finding]:
    """The sections of the file stand in the order of the format, events last."""
    known = [name for name in decoded.sections if name in SECTIONS]
    for above, name in pairwise(known):
        if SECTIONS.index(name) < SECTIONS.index(above):
            yield Finding(name, "", (), "order", f"the section {name!r} stands below {above!r}; move it up")


RULES: tuple[Rule, ...] = (
    names_in_the_languages_owed,
    summaries_in_the_languages_owed,
    texts_in_the_languages_owed,
    texts_in_their_script,
    texts_are_tidy,
    events_are_placed,
    fights_at_sea_are_at_sea,
    combats_have_an_outcome,
    outcomes_are_of_fights,
    commanders_have_a_rank,
    nothing_stands_twice,
    events_stand_in_order,
    sections_stand_in_order,
)
