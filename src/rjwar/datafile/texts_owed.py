"""What a curated record owes in names and texts: the languages that it says, their scripts, and tidiness.

The rules are like those of `contradictions`; their findings are warnings.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from rjwar.core.edtf import Date
from rjwar.datafile.decode import Decoded
from rjwar.datafile.fields.texts import LANGUAGE_NAMES
from rjwar.datafile.findings import Finding, Rule
from rjwar.datafile.schema import VOCABULARIES
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


RULES: tuple[Rule, ...] = (
    names_in_the_languages_owed,
    summaries_in_the_languages_owed,
    texts_in_the_languages_owed,
    texts_in_their_script,
    texts_are_tidy,
)
