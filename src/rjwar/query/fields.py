"""The dotted paths that `--fields` takes, by the schemas of the documents:
which there are, what each holds, and which is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rjwar.core.errors import WrongUsage, nearest
from rjwar.core.light_typing import Any, NamedTuple
from rjwar.query.answer import Answer, at, cell
from rjwar.store.reader import Store

Schema = Mapping[str, Any]
_MOST_LOOKED_AT = 400
"""Documents that an example is looked for in."""
_LONGEST_EXAMPLE = 60

_OF_SIDES = ("forces", "lost")


def _section(above: str, schema: Schema) -> str:
    """The vocabulary whose words are the keys of a mapping: sides, or measures.

    The losses of `stats` are by side.
    """
    is_of_sides = above in _OF_SIDES or (above == "losses" and "$ref" not in schema["additionalProperties"])
    return "sides" if is_of_sides else "measures"


def _stand_in(above: str, schema: Schema) -> str:
    """What stands for any key of a mapping: `SIDE`, or `MEASURE`."""
    return _section(above, schema).removesuffix("s").upper()


class Tree:
    """The paths of the documents of some kinds: by the schema of all output,
    whose `$defs` has one of each kind.
    """

    def __init__(self, output: Schema, kinds: Sequence[str], store: Store | None) -> None:
        self._defs: Mapping[str, Any] = output["$defs"]
        self._roots = [self._defs[kind] for kind in kinds]
        self._store = store

    def check(self, paths: Sequence[str]) -> None:
        """WrongUsage for a path that no document can have, with the nearest that it can."""
        for path in paths:
            if not any(self._leads(root, path.split("."), "") for root in self._roots):
                near = nearest(path, dict.fromkeys(self._known()), 3) or self._near_last_step(path)
                cure = f"did you mean {', '.join(map(repr, near))}?" if near else "'--fields help' lists them"
                raise WrongUsage(f"--fields: unknown field {path!r}; {cure}")

    def _leads(self, schema: Schema, steps: Sequence[str], above: str) -> bool:
        if not steps:
            return True
        step, *rest = steps
        for one in self._meant(schema):
            if "items" in one and ((step == "count" and not rest) or self._leads(one["items"], steps, above)):
                return True
            if step in one.get("properties", {}) and self._leads(one["properties"][step], rest, step):
                return True
            under = one.get("additionalProperties")
            if (
                isinstance(under, Mapping)
                and (step == "*" or step in self._words(above, one))
                and self._leads(under, rest, step)
            ):
                return True
        return False

    def _meant(self, schema: Schema) -> Iterator[Schema]:
        """A schema without its references: itself, or each that it may be."""
        if "$ref" in schema:
            yield from self._meant(self._defs[schema["$ref"].rpartition("/")[2]])
        for name in ("anyOf", "allOf"):
            for one in schema.get(name, ()):
                yield from self._meant(one)
        if "$ref" not in schema:
            yield schema

    def _words(self, above: str, schema: Schema) -> list[str]:
        """The keys that a mapping may have: those of a vocabulary of the record."""
        if self._store is None:
            return []
        return list(self._store.words(_section(above, schema)))

    def _known(self) -> Iterator[str]:
        """Every path, those through a mapping with each of its words."""
        for root in self._roots:
            yield from self._beneath(root, "", "", words=True)

    def rows(self) -> dict[str, str]:
        """Every path with what its first step tells; a mapping's keys as `SIDE` and `MEASURE`."""
        found: dict[str, str] = {}
        for root in self._roots:
            for path in self._beneath(root, "", "", words=False):
                first = root.get("properties", {}).get(path.partition(".")[0], {})
                found.setdefault(path, str(first.get("description", "")))
        return found

    def _beneath(
        self, schema: Schema, before: str, above: str, within: tuple[Schema, ...] = (), *, words: bool
    ) -> Iterator[str]:
        """The paths beneath a schema; those of one that holds itself, a step of a chain, once."""
        for one in self._meant(schema):
            if any(one is outer for outer in within):
                continue
            inside = (*within, one)
            if "items" in one:
                yield from self._beneath(one["items"], before, above, inside, words=words)
            for step, below in one.get("properties", {}).items():
                yield f"{before}{step}"
                yield from self._beneath(below, f"{before}{step}.", step, inside, words=words)
            under = one.get("additionalProperties")
            if isinstance(under, Mapping):
                for word in self._words(above, one) if words else [_stand_in(above, one)]:
                    yield f"{before}{word}"
                    yield from self._beneath(under, f"{before}{word}.", word, inside, words=words)

    def _near_last_step(self, path: str) -> list[str]:
        """Paths that go as far as this one is right, and on to something like its next step."""
        known = list(dict.fromkeys(self._known()))
        steps = path.split(".")
        deepest = max(one.count(".") for one in known)
        for end in range(min(len(steps) - 1, deepest), -1, -1):
            begun = "".join(f"{step}." for step in steps[:end])
            below = [one for one in known if one.startswith(begun) and one.count(".") == end]
            if below:
                return nearest(".".join(steps[: end + 1]), below, 3) or below[: 3 if end else 0]
        return []


class FieldHelp(NamedTuple):
    """A path, what it tells, and an example from the documents."""

    path: str
    tells: str
    example: str


def described(tree: Tree, answer: Answer, lang: str) -> list[FieldHelp]:
    """Every path of an answer's documents, each with an example where some document has one."""
    rows = tree.rows()
    wanted = {path: path.replace("SIDE", "*").replace("MEASURE", "*") for path in rows}
    examples: dict[str, str] = {}
    for number, document in enumerate(answer.documents(lang)):
        if number >= _MOST_LOOKED_AT or len(examples) == len(rows):
            break
        for path, asked in wanted.items():
            if path not in examples and (told := cell(at(document, asked))):
                examples[path] = told if len(told) <= _LONGEST_EXAMPLE else f"{told[: _LONGEST_EXAMPLE - 1]}…"
    return [
        FieldHelp(path, "" if "." in path else tells, examples.get(path, "")) for path, tells in rows.items()
    ]
