"""What a search found, kind by kind, the best first: each with the words around the find."""

from __future__ import annotations

from collections.abc import Iterator

from rjwar.core.width import cells
from rjwar.draw.cards.page import Block, Part, Section, laid, width_of_page
from rjwar.draw.layout.columns import Line, fill, indented, width_of, wrapped
from rjwar.draw.layout.heading import head
from rjwar.draw.layout.lines import Lines
from rjwar.query.answer import Document
from rjwar.query.search import SearchAnswer
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_HEADINGS = {
    "event": "events", "person": "people", "ship": "ships", "place": "places", "unit": "units",
    "source": "sources", "claim": "claims",
}  # fmt: skip
_MOST = 8
"""How many of a kind are drawn; --all draws every one, --json has them."""


def render(answer: SearchAnswer, look: Look) -> Lines:
    """The kinds in the order of their best; nothing for nothing."""
    drawn = Lines(ascii=look.ascii)
    documents = list(answer.documents(look.lang))
    if not documents:
        return drawn
    look = look.replace(width=width_of_page(look))
    words = Wording(answer.store, look)
    head(drawn, words, f"{words.phrase('quoted', words.shown(answer.text))} {words.number(len(documents))}")
    drawn.extend(laid(_kinds(documents, words), look))
    return drawn


def _kinds(documents: list[Document], words: Wording) -> Iterator[Part]:
    for entity in dict.fromkeys(document["entity"] for document in documents):
        some = [document for document in documents if document["entity"] == entity]
        shown = some if words.look.whole else some[:_MOST]
        yield Section(
            f"{words.label(_HEADINGS[entity])} {words.number(len(some))}",
            _block(shown, len(some) - len(shown), words),
        )


def _block(shown: list[Document], left: int, words: Wording) -> Block:
    def block(width: int) -> list[Line]:
        lines = [line for document in shown for line in _find(document, width, words)]
        return [*lines, *([[(f"⋮ {words.count('others', left)}", "dim")]] if left else [])]

    return block


def _find(document: Document, width: int, words: Wording) -> list[Line]:
    name, found = words.shown(document["name"]), words.shown(document["snippet"])
    event = words.store.find("event", document["id"]) if document["entity"] == "event" else None
    dates: list[Line] = [[(words.date(event.date, short=True), "")]] if event else []
    called = fill([[(name, "strong")], *dates], width, hang=2)
    id = f"  {words.shown(document['id'])}"
    if width_of(called[-1]) + cells(id) <= width:
        called[-1].append((id, "dim"))
    else:
        called.append([(id, "dim")])
    return [*called, *([] if found == name else indented(wrapped([(found, "dim")], width - 2), 2))]
