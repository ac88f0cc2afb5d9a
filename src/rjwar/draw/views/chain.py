"""What led to an event above it, what it led to beneath, each as a tree."""

from __future__ import annotations

from collections.abc import Sequence

from rjwar.core.edtf import parse
from rjwar.draw.cards.page import Card
from rjwar.draw.layout.columns import Line, wrapped
from rjwar.draw.layout.lines import Lines
from rjwar.query.answer import Document
from rjwar.query.chain import ChainAnswer
from rjwar.words.look import Look

_HEADINGS = (("causes", "led-from"), ("effects", "led-to"))


def render(answer: ChainAnswer, look: Look) -> Lines:
    """The event, then a tree under each heading; a tree without events is left out."""
    (document,) = answer.documents()
    card = Card(answer.store, look)
    card.title(answer.store.find("event", document["id"]))
    card.facts([card.date(parse(document["date"]))])
    for key, heading in _HEADINGS:
        if document[key]:
            card.gap()
            card.add([[(card.label(heading), "heading")]])
            _tree(card, document[key], "")
    return card.drawn()


def _tree(card: Card, nodes: Sequence[Document], before: str) -> None:
    for place, node in enumerate(nodes):
        is_last = place == len(nodes) - 1
        branch, stem = ("└─ ", "   ") if is_last else ("├─ ", "│  ")
        told: Line = [
            (card.text(node["name"]), "dim" if node["again"] else ""),
            (f" · {card.date(parse(node['date']), short=True)}", "dim"),
        ]
        told += [(" ↑" if node["again"] else f" +{node['more']}" if node["more"] else "", "dim")]
        lines = wrapped(told, max(card.width - len(before) - 3, 20))
        card.add([[(f"{before}{stem if index else branch}", "dim"), *line] for index, line in enumerate(lines)])
        _tree(card, node["next"], before + stem)
