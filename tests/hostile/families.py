"""Hostile files by the family, made by code: each maker gives the bytes of one file that must be refused early and cheaply."""

from __future__ import annotations

from collections.abc import Callable

MB = 1 << 20
EVENT = b"- {id: a, name: a, date: 1904"


def _laughs(merge: bool) -> bytes:
    """Nine levels of nine aliases each: 387 million laughs."""
    lines = [b"a0: &a0 {x0: lol}" if merge else b"a0: &a0 [lol]"]
    for level in range(1, 10):
        some = b", ".join([b"*a%d" % (level - 1)] * 9)
        lines.append(b"a%d: &a%d " % (level, level) + (b"{<<: [%s]}" % some if merge else b"[%s]" % some))
    return b"\n".join(lines) + b"\nevents: [*a9]\n"


def _events(each: Callable[[int], bytes], count: int) -> bytes:
    return b"events:\n" + b"".join(
        EVENT.replace(b"id: a", b"id: a%d" % n) + each(n) + b"}\n" for n in range(count)
    )


FAMILIES: dict[str, Callable[[], bytes]] = {
    # bombs and cycles
    "laughs": lambda: _laughs(merge=False),
    "laughs-merged": lambda: _laughs(merge=True),
    "alias-in-itself": lambda: b"events: &a [*a]\n",
    "key-in-itself": lambda: b"events: [{? &a [*a] : x}]\n",
    "many-anchors": lambda: b"events: [" + b"&a x," * 150_000 + b"]\n",
    "many-aliases": lambda: b"a: &a x\nevents: [" + b"*a," * 150_000 + b"]\n",
    # depth
    "flow-lists": lambda: b"events: " + b"[" * 5 * MB,
    "flow-mappings": lambda: b"{" * 5 * MB,
    "flow-keys": lambda: b"events: " + b"{a: " * 500_000,
    "block-lists": lambda: b"- " * 3 * MB,
    "block-keys": lambda: b"? " * 3 * MB,
    "block-mappings": lambda: b"events:\n" + b"".join(b" " * depth + b"a:\n" for depth in range(1, 1500)),
    "block-lists-indented": lambda: b"events:\n" + b"".join(b" " * depth + b"-\n" for depth in range(1500)),
    # size of one thing
    "value": lambda: b"title: " + b"x" * 20_001 + b"\nevents: []\n",
    "line": lambda: b"events: " + b"x" * 100 * MB,
    "line-quoted": lambda: b'events: ["' + b"x" * 5 * MB + b'"]\n',
    "line-of-escapes": lambda: b'events: ["' + b"\\x41" * 1 * MB + b'"]\n',
    "line-that-never-ends": lambda: b'events: "' + b"x y\n " * 1 * MB,
    "lines-of-one-text": lambda: b"title: |\n" + b" xxxxxxxxxxxxxxx\n" * MB + b"events: []\n",
    "comment": lambda: b"#" * 5 * MB + b"\nevents: []\n",
    "comments": lambda: b"# line\n" * 1 * MB + b"events: []\n",
    "spaces": lambda: b" " * 5 * MB,
    "empty-lines": lambda: b"\n" * 5 * MB + b"events: []\n",
    "carriage-returns": lambda: b"events: []\n" + b"\r" * 5 * MB,
    "indentation": lambda: b"events:\n" + b" " * 5 * MB + b"- a\n",
    "key": lambda: b"? " + b"k" * 5 * MB + b"\n: x\n",
    "tag": lambda: b"events: !" + b"k" * 5 * MB + b" x\n",
    "anchor": lambda: b"events: &" + b"k" * 5 * MB + b" x\n",
    "version": lambda: b"%YAML 1." + b"1" * 5 * MB + b"\n---\nevents: []\n",
    "directives": lambda: b"".join(b"%%TAG !a%d! tag:x,2000:\n" % n for n in range(100_000)) + b"---\nevents: []\n",
    "directives-of-a-second": lambda: b"events: []\n...\n" + b"".join(b"%%TAG !a%d! tag:x:\n" % n for n in range(100_000)),
    "aliases-of-an-event": lambda: b"events:\n" + EVENT + b", aliases: [" + (b"'" + b"y" * 19_000 + b"',") * 300 + b"]}\n",
    # numbers of things
    "many-items": lambda: b"events:\n" + b"- a\n" * 150_000,
    "many-nothings": lambda: b"events:\n" + b"-\n" * 150_000,
    "many-in-flow": lambda: b"events: [" + b"a," * 150_000 + b"]\n",
    "many-tags": lambda: b"events:\n" + EVENT + b", tags: [" + b"a," * 150_000 + b"]}\n",
    "many-fields": lambda: b"events:\n" + EVENT + b"".join(b", k%d: x" % n for n in range(100_000)) + b"}\n",
    "many-sections": lambda: b"".join(b"k%d: x\n" % n for n in range(100_000)),
    "many-twins": lambda: b"people:\n" + b" a:\n" * 150_000 + b"events: []\n",
    "many-documents": lambda: b"--- {}\n" * 150_000,
    # faults that cost
    "dates-of-a-page": lambda: _events(lambda n: b"", 60).replace(b"1904", b'"x' + b" " * 19_990 + b'x"'),
    "dates-of-a-page-of-numbers": lambda: _events(lambda n: b"", 60).replace(b"1904", b"1-" * 9990),
    "dangling-causes": lambda: _events(lambda n: b", causes: [b%d]" % n, 1000),
    "a-ring-of-causes": lambda: _events(lambda n: b", causes: [a%d]" % ((n + 1) % 500), 500),
    "a-ring-of-parts": lambda: _events(lambda n: b", part_of: a%d" % ((n + 1) % 500), 500),
    "ids-of-a-page": lambda: _events(lambda n: b", causes: [b%sb]" % (b"ab" * 5000), 60).replace(b"id: a", b"id: " + b"ab" * 5000),
    "fields-of-a-page": lambda: _events(lambda n: b", claims: [{field: %s, value: a, source: b}]" % (b"a." * 9999), 60),
    # bytes
    "no-utf8-at-the-end": lambda: b"#" * 5 * MB + b"\xff",
    "nul-at-the-end": lambda: b"#" * 5 * MB + b"\0",
    "half-a-character": lambda: "events: [日".encode()[:-1],
    "utf-16": lambda: "events: []\n".encode("utf-16-le"),
    "utf-16-marked": lambda: "events: []\n".encode("utf-16"),
    "utf-32": lambda: "events: []\n".encode("utf-32-be"),
    "utf-32-marked": lambda: "events: []\n".encode("utf-32"),
    "surrogates": lambda: b"events: [\xed\xa0\x80]\n",
    "overlong": lambda: b"events: [\xc0\xaf]\n",
    "latin-1": lambda: "title: Tōgō-Œuvre é\n".encode("cp1252", "replace") + b"events: []\n",
    "gzip": lambda: b"\x1f\x8b\x08\0\0\0\0\0\0\x03",
    "sqlite": lambda: b"SQLite format 3\0" + b"\0" * 4000,
    "pickle": lambda: b"cos\nsystem\n(S'true'\ntR.",
    "escape": lambda: b"title: \x1b]0;owned\x07\nevents: []\n",
    # what other readers would run, or misread
    "python-object": lambda: b'events: [!!python/object/apply:os.system ["touch owned"]]\n',
    "python-name": lambda: b"events: [!!python/name:os.system]\n",
    "local-tag": lambda: b"events: [!include /etc/passwd]\n",
    "core-tags": lambda: b"events: [!!int 3, !!binary aGk=, !!set {a}]\n",
    "a-billion-by-exponent": lambda: b"events:\n" + EVENT + b", weight: 1e999999999}\n",
    "a-number-of-a-page": lambda: b"events:\n" + EVENT + b", money: [{amount: " + b"9" * 19_999 + b"}]}\n",
    "a-javascript": lambda: b"alert(1)",
    "nothing": lambda: b"",
    "a-comment": lambda: b"# nothing here\n",
    "null": lambda: b"null\n",
    "document-ends": lambda: b"...\n" * 100,
}  # fmt: skip
"""Each must end with status 3, whatever the command."""
