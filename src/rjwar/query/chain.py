"""What led to an event and what it led to, as trees: each event once, where it is first met."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rjwar.core.errors import WrongUsage
from rjwar.core.text import in_language
from rjwar.query.answer import Document, DocumentList
from rjwar.store.reader import Store

KEYS = ("entity", "id", "name", "date", "depth", "causes", "effects")
DEPTH = 2
_DEEPEST = 100
"""How many steps are told: what reads the JSON nests no deeper either."""
Step = Callable[[str], Sequence[str]]


class ChainAnswer(DocumentList):
    """One document: `entity id name date depth causes[NODE] effects[NODE]`,
    where NODE is `id name date again more next[NODE]`.

    `next` are the causes of a cause, the effects of an effect; `again` says that they are told where the
    event was met before, and `more` how many there are beyond the depth.
    """

    def __init__(self, document: Document, store: Store) -> None:
        super().__init__([document], KEYS, ("id", "name", "date", "causes.id", "effects.id"), ("chain",))
        self.store = store


def chain(store: Store, id: str, depth: int = DEPTH, lang: str = "en") -> ChainAnswer:
    """The trees of one event, `depth` steps each way; WrongUsage for a depth less than one, or too great."""
    if depth < 1:
        raise WrongUsage(f"--depth: {depth} is no depth; write 1 or more")
    if depth > _DEEPEST:
        raise WrongUsage(f"--depth: {depth} steps are more than can be told; write {_DEEPEST} or less")
    event = store.find("event", id)
    trees = {"causes": _causes(store), "effects": store.effects}
    document: Document = {
        "entity": "chain",
        "id": id,
        "name": in_language(event.name, lang),
        "date": event.date.edtf,
        "depth": depth,
    }
    for name, step in trees.items():
        document[name] = list(_Tree(store, step, lang, {id}).under(id, depth))
    return ChainAnswer(document, store)


def _causes(store: Store) -> Step:
    return lambda id: store.find("event", id).causes


class _Tree:
    """Events one step after another; breadth first, so that each stands where it is nearest."""

    def __init__(self, store: Store, step: Step, lang: str, met: set[str]) -> None:
        self._store, self._step, self._lang, self._met = store, step, lang, met

    def under(self, id: str, depth: int) -> Iterator[Document]:
        """The nodes beneath an event."""
        nodes = self._nodes(id)
        level = [node for node in nodes if not node["again"]]
        for _ in range(depth - 1):
            for node in level:
                node["next"] = self._nodes(node["id"])
            level = [below for node in level for below in node["next"] if not below["again"]]
        for node in level:
            node["more"] = len(self._step(node["id"]))
        yield from nodes

    def _nodes(self, id: str) -> list[Document]:
        return [self._node(id) for id in dict.fromkeys(self._step(id))]

    def _node(self, id: str) -> Document:
        event = self._store.find("event", id)
        again = id in self._met
        self._met.add(id)
        name = in_language(event.name, self._lang)
        return {"id": id, "name": name, "date": event.date.edtf, "again": again, "more": 0, "next": []}
