"""What a search found, kind by kind, the best first: each with the words around the find."""

from __future__ import annotations

from rjwar.draw.cards.page import Card
from rjwar.draw.layout.columns import indented, wrapped
from rjwar.draw.layout.heading import head
from rjwar.draw.layout.lines import Lines
from rjwar.query.answer import Document
from rjwar.query.search import SearchAnswer
from rjwar.words.counts import counted
from rjwar.words.look import Look

_HEADINGS = {
    "event": "events", "person": "people", "ship": "ships", "place": "place", "unit": "units", "source": "sources", "claim": "claims",
}  # fmt: skip
_MOST = 8
"""How many of a kind are drawn; --json has all."""


def render(answer: SearchAnswer, look: Look) -> Lines:
    """The kinds in the order of their best; nothing for nothing."""
    drawn = Lines(ascii=look.ascii)
    documents = list(answer.documents(look.lang))
    if not documents:
        return drawn
    card = Card(answer.store, look)
    head(drawn, answer.store, look._replace(width=card.width), f"“{card.text(answer.text)}”: {len(documents):,}")
    for place, entity in enumerate(dict.fromkeys(document["entity"] for document in documents)):
        some = [document for document in documents if document["entity"] == entity]
        if place:
            card.gap()
        card.add([[(f"{card.label(_HEADINGS[entity])} {len(some):,}", "heading")]])
        for document in some if look.whole else some[:_MOST]:
            _find(card, document)
        if len(some) > _MOST and not look.whole:
            card.add([[(f"  ⋮ {counted('others', look.lang, len(some) - _MOST)}", "dim")]])
    drawn.extend(card.drawn())
    return drawn


def _find(card: Card, document: Document) -> None:
    name, found = card.text(document["name"]), card.text(document["snippet"])
    date = card.date(card.store.find("event", document["id"]).date, short=True) if document["entity"] == "event" else ""
    card.add(
        indented(
            wrapped(
                [(name, "strong"), (f" · {date}" if date else "", ""), (f"  {card.text(document['id'])}", "dim")], card.width - 2, hang=2
            ),
            2,
        )
    )
    if found != name:
        card.add(indented(wrapped([(found, "dim")], card.width - 4), 4))
