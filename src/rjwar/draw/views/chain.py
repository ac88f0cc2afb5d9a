"""What led to an event above it, what it led to beneath, each as a tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rjwar.core.edtf import parse
from rjwar.draw.cards.page import Block, Part, Section, facts, laid
from rjwar.draw.cards.title import title
from rjwar.draw.layout.columns import Line
from rjwar.draw.layout.lines import Lines
from rjwar.draw.layout.tree import beneath, branch
from rjwar.query.answer import Document
from rjwar.query.chain import ChainAnswer
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_HEADINGS = (("causes", "led-from"), ("effects", "led-to"))


def render(answer: ChainAnswer, look: Look) -> Lines:
    """The event, then a tree under each heading; a tree without events is left out."""
    (document,) = answer.documents()
    return laid(_parts(answer, document, Wording(answer.store, look)), look)


def _parts(answer: ChainAnswer, document: Document, words: Wording) -> Iterator[Part]:
    yield from title(words, answer.store.find("event", document["id"]))
    yield facts([words.date(parse(document["date"]))])
    for key, heading in _HEADINGS:
        if document[key]:
            yield Section(words.label(heading), _tree(document[key], words))


def _tree(nodes: Sequence[Document], words: Wording) -> Block:
    return lambda width: list(_lines(nodes, width, words))


def _lines(nodes: Sequence[Document], width: int, words: Wording) -> Iterator[Line]:
    for node, before, is_last in _walked(nodes):
        yield from branch(_told(node, words), before, width, is_last=is_last)


def _walked(nodes: Sequence[Document]) -> Iterator[tuple[Document, str, bool]]:
    """Every node of a tree, each before those under it,
    with the stems before its branch and whether it is the last of its siblings.
    """
    waiting = [(node, "", node is nodes[-1]) for node in reversed(nodes)]
    while waiting:
        node, before, is_last = waiting.pop()
        yield node, before, is_last
        under = beneath(before, is_last=is_last)
        waiting += [(below, under, below is node["next"][-1]) for below in reversed(node["next"])]


def _told(node: Document, words: Wording) -> list[Line]:
    """An event by name and date, and what is to be said of its own causes or effects:
    told elsewhere, or so many more.
    """
    more = " ↑" if node["again"] else f" +{words.number(node['more'])}" if node["more"] else ""
    return [
        [(words.shown(node["name"]), "dim" if node["again"] else "")],
        [(f"{words.date(parse(node['date']), short=True)}{more}", "dim")],
    ]
