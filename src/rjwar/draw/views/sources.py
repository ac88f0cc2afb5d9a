"""The bibliography: each work as it is cited, and how much rests on it; of works asked for by name, all that does."""

from __future__ import annotations

from collections import Counter

from rjwar.draw.cards.citations import reference
from rjwar.draw.cards.page import Card
from rjwar.draw.layout.columns import indented, wrapped
from rjwar.draw.layout.heading import head
from rjwar.draw.layout.lines import Lines
from rjwar.draw.views import card as cards
from rjwar.query.answer import Document, Entities
from rjwar.query.bibliography import WorksAnswer
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_WAYS = (("source", "cited-for"), ("claim", "claims-count"), ("reading", "for-reading"))
_INDENT = 4


def render(answer: WorksAnswer, look: Look) -> Lines:
    """WorksAnswer by author and title; nothing for nothing."""
    documents = list(answer.documents())
    drawn = Lines(ascii=look.ascii)
    if not documents:
        return drawn
    if not answer.whole:
        return cards.render(Entities(answer.store, [("source", document["id"]) for document in documents]), look)
    card = Card(answer.store, look)
    head(drawn, Wording(answer.store, look._replace(width=card.width)), card.phrase("works", card.number(len(documents))))
    for document in documents:
        _work(card, document)
    drawn.extend(card.drawn())
    return drawn


def _work(card: Card, document: Document) -> None:
    """The reference, and under it the id and what rests on the work."""
    card.add(wrapped(reference(card, document["id"]), card.width, hang=_INDENT))
    ways = Counter(support["how"] for support in document["supports"])
    rests = [card.phrase(key, card.number(ways[how])) for how, key in _WAYS if ways[how]]
    id = card.text(document["id"])
    card.add(indented(wrapped([(id, "label"), ("".join(f" · {text}" for text in rests), "dim")], card.width - _INDENT), _INDENT))
    if "URL" in document:
        card.add(indented(wrapped([(card.text(document["URL"]), "dim")], card.width - _INDENT), _INDENT))
