"""What is promised of any command line and any file, as a check that a property, or the fuzzer, can ask for."""

from __future__ import annotations

import contextlib
import io
import json
import re
import signal
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

from rjwar.cli import main

SAMPLE = (Path(__file__).parents[1] / "good" / "sample.yaml").read_text(encoding="utf-8")
_AS_JSON = json.dumps(yaml.load(SAMPLE, Loader=yaml.BaseLoader)).replace('"null"', "null")
STATUSES = (0, 1, 2, 3, 74)
SECONDS = 5  # of the processor: a machine that does other things besides takes no longer
WAITING = 60  # for what never comes
_CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_PAINT = re.compile(r"\x1b\[[0-9;]*m")  # what --color always asks for
_TOKENS = (
    *("&a", "*a", "!!python/name:os", "!", "<<: *a", "<<: {a: b}", "null", "~", "''", '""', "[", "]", "{", "}", "[]", "{}", '"', "'", "|", ">", "|2-"),
    *("? ", "- ", ": ", ":", ",", "#", "%", "%TAG ! x", "---", "...", "\t", "\r", "\n", "\n\n", "  ", " " * 40, "\x85", "\u2028", "\ufeff", "\0", "\x1b"),
    *("1904-02-30", "1900-02-29", "1904-13", "0000", "9999", "190X", "X", "..", "1904/..", "../..", "/", "~", "1904~", "2999-12-31/..", "[5, 3]", ">5"),
    *("-1", "1e999", "9" * 30, "no", "yes", "12:30", "25:00", "x" * 300, "id", "name", "date", "events", "battle-off-long-cape", "war", "sato-ken"),
    *(r'"\x1b[31m"', r'"\u202e"', r'"\ud800"', r'"\0"', "日本", "สึชิมะ", "é", "e\u0301", "\U0001f4a3", "[red]", "{0}", "%s", "=1+1", "<script>"),
)  # fmt: skip


class Endless(BaseException):
    """It took longer than any answer may."""


@contextlib.contextmanager
def _in_time() -> Iterator[None]:
    def too_long(*_: object) -> None:
        raise Endless(f"it takes more than {SECONDS} seconds")

    def waiting(*_: object) -> None:
        raise Endless(f"it waits for more than {WAITING} seconds")

    before = signal.signal(signal.SIGPROF, too_long), signal.signal(signal.SIGALRM, waiting)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    signal.alarm(WAITING)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before[0])
        signal.signal(signal.SIGALRM, before[1])


def kept(arguments: Sequence[str]) -> tuple[int, str, str]:
    """Run a command line and hold it to what is promised; its status, stdout and stderr."""
    out, err = io.StringIO(), io.StringIO()
    with _in_time(), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main(list(arguments))
    said, told = out.getvalue(), err.getvalue()
    assert status in STATUSES, f"{arguments} ends with {status}: {told}"
    assert not _CONTROLS.search(told), f"{arguments} tells a control character: {told!r}"
    assert not _CONTROLS.search(_PAINT.sub("", said)), f"{arguments} says a control character: {said!r}"
    if status != 0 and arguments[:1] != ["check"] and "-e" not in arguments:
        assert said == "", f"{arguments} ends with {status} and says {said!r}"
        assert told.count("\n") >= 1, f"{arguments} ends with {status} and does not say why"
        assert told.count("\n") == 1 or status == 3, f"{arguments} has more than one thing to tell: {told}"
    return status, said, told


def damaged() -> st.SearchStrategy[bytes]:
    """The sample record with a few things of it taken out, doubled, moved, or replaced by something odd: lines as text, or values as such."""
    return _cut_up() | _altered()


@st.composite
def _altered(draw: st.DrawFn) -> bytes:
    record = json.loads(_AS_JSON)
    places = list(_places(record))
    for _ in range(draw(st.sampled_from([1, 1, 1, 2]))):
        holder, key = draw(st.sampled_from(places))
        if (isinstance(holder, dict) and key not in holder) or (
            isinstance(holder, list) and key >= len(holder)
        ):
            continue  # gone with what was taken out before
        alike = [
            there[other]
            for there, other in places
            if other == key and (isinstance(there, dict) and other in there)
        ] or [None]
        found = draw(st.sampled_from(alike))
        odd = draw(st.sampled_from(_TOKENS).map(lambda token: token.strip('"')))
        new = draw(
            st.sampled_from(
                [
                    found,
                    found,
                    found,
                    odd,
                    [found],
                    {"name": found},
                    None,
                    [],
                    {},
                    f"{holder[key]}{odd}"[:100],
                ]
            )
        )
        if draw(st.integers(0, 3)) or not isinstance(holder, dict):
            holder[key] = json.loads(json.dumps(new))  # a copy: what holds itself cannot be written
        elif draw(st.booleans()):
            del holder[key]
        else:
            holder[odd] = holder.pop(key)
    return json.dumps(record, ensure_ascii=draw(st.booleans())).encode("utf-8", "surrogatepass")


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every mapping and list within a value, with each of its keys or indices."""
    for key, item in list(value.items() if isinstance(value, dict) else enumerate(value)):
        yield value, key
        if isinstance(item, dict | list):
            yield from _places(item)


@st.composite
def _cut_up(draw: st.DrawFn) -> bytes:
    lines = SAMPLE.splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(lines) - 1))
        line, token = lines[at], draw(st.sampled_from(_TOKENS))
        body = line.lstrip(" ")
        indent, colon = line[: len(line) - len(body)], body.find(":") + 1
        lines[at : at + 1] = draw(
            st.sampled_from(
                [
                    [],
                    [line, line],
                    [f" {line}"],
                    [line[1:]],
                    [f"{indent}{body[:colon]} {token}\n"],
                    [f"{indent}{token}{body}"],
                    [f"{line[:-1]}{token}\n"],
                    [f"{line[: len(line) // 2]}{token}{line[len(line) // 2 :]}"],
                    [line, f"{indent}{token}: {token}\n"],
                    [lines[draw(st.integers(0, len(lines) - 1))]],
                ]
            )
        ) or ["\n"]
    return "".join(lines).encode("utf-8", "surrogatepass")


COMMANDS = (
    *(["list"], ["timeline", "--all"], ["timeline", "--view", "lanes"], ["timeline", "--view", "months"], ["battle"], ["battle", "long cape"]),
    *(["show", "sato"], ["show", "akebono"], ["on", "1904-08-10"], ["on", "27 May"], ["stats", "--by", "side"], ["stats", "--by", "side", "--format", "csv"], ["map"], ["claims"], ["sources"]),
    *(["list", "--format", format] for format in ("json", "jsonl", "csv", "tsv", "markdown")),
    *(["export", format] for format in ("ics", "geojson", "timelinejs", "markwhen", "mermaid", "html", "bibtex", "csl-json")),
)  # fmt: skip
_WORDS = (
    *("timeline", "list", "battle", "show", "on", "stats", "map", "claims", "sources", "export", "check", "schema", "--help", "-V", "--", "-", ""),
    *("-y", "--year", "--since", "--until", "-f", "--front", "--outcome", "-k", "--kind", "--side", "-p", "--person", "--ship", "--place", "--tag"),
    *("--source", "-g", "--grep", "--min-weight", "--exclude", "--strict", "--sort", "-r", "--reverse", "-n", "--limit", "--format", "--json"),
    *("--fields", "--lang", "--calendar", "--color", "--ascii", "--width", "--no-pager", "-e", "--view", "--by", "--all", "--data"),
    *("1904", "1904..1905", "1904-02-08", "27 May 1905", "14 May 1905 OS", "05/06/1904", "today", "korea", "port-arthur", "japan", "combat"),
    *("long cape", "lena", "sato", "person:sato", "event:", "=", "kind=combat", "grep=x", "tag=", "json", "csv", "html", "ics", "th", "ja", "os", "both"),
    *("always", "never", "40", "0", "-1", "99999999999999999999", "front", "side", "losses", "name", "weight", "lanes", "months", "id", "date.start"),
    *("of", "-h", "May 1904", "\x1b[31m", "x,y", "a,b", ",", "names.en", "forces.russia.losses.killed.best", "円島", "สึชิมะ", "data", "output"),
)  # fmt: skip


def command_lines() -> st.SearchStrategy[list[str]]:
    """Anything that might be typed: words of the command line in any order, and others."""
    other = st.text(max_size=12) | st.binary(max_size=8).map(
        lambda raw: raw.decode("utf-8", "surrogateescape")
    )
    word = st.sampled_from(_WORDS) | other.filter(lambda word: "\0" not in word)
    return st.lists(word, max_size=7)
