"""The bibliography: each work as it is cited, and how much rests on it;
of works asked for by name, all that does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rjwar.draw.cards.citations import reference, web_link
from rjwar.draw.cards.page import Part, Whole, laid, line, width_of_page
from rjwar.draw.layout.columns import indented, wrapped
from rjwar.draw.layout.heading import head
from rjwar.draw.layout.lines import Lines, Span
from rjwar.draw.views import card as cards
from rjwar.query.answer import Document, Entities
from rjwar.query.bibliography import WorksAnswer
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_WAYS = (("source", "cited-for"), ("claim", "claims-count"), ("reading", "for-reading"))
_INDENT = 4


def render(answer: WorksAnswer, look: Look) -> Lines:
    """Works by author and title; nothing for nothing."""
    documents = list(answer.documents())
    drawn = Lines(ascii=look.ascii)
    if not documents:
        return drawn
    if not answer.whole:
        return cards.render(
            Entities(answer.store, [("source", document["id"]) for document in documents]), look
        )
    words = Wording(answer.store, look.replace(width=width_of_page(look)))
    head(drawn, words, words.phrase("works", words.number(len(documents))))
    drawn.extend(laid((part for document in documents for part in _work(words, document)), look))
    return drawn


def _work(words: Wording, document: Document) -> Iterator[Part]:
    """The reference, and under it the id and what rests on the work."""
    yield line(*reference(words, document["id"]), hang=_INDENT)
    ways = Counter(support["how"] for support in document["supports"])
    rests = [words.phrase(key, words.number(ways[how])) for how, key in _WAYS if ways[how]]
    yield _indented((words.shown(document["id"]), "label"), ("".join(f" · {text}" for text in rests), "dim"))
    if "URL" in document:
        yield _indented(web_link(words, document["URL"], "dim"))


def _indented(*spans: Span) -> Part:
    return Whole(lambda width: indented(wrapped(spans, width - _INDENT), _INDENT))
