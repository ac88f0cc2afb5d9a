"""What sources say otherwise, subject by subject, each beside the record's own value; of one source it reads as a fact-check."""

from __future__ import annotations

from collections import Counter
from itertools import groupby

from rjwar.core.text import cells
from rjwar.draw.cards.citations import reference, short_title
from rjwar.draw.cards.claims import GLYPHS, claimed, field_name, record_value
from rjwar.draw.cards.page import Card
from rjwar.draw.layout.columns import Line, beside, wrapped
from rjwar.draw.layout.heading import head
from rjwar.draw.layout.lines import Lines, Span
from rjwar.query.answer import Document
from rjwar.query.claims import ClaimAnswer
from rjwar.record.model import VERDICTS as IN_ORDER
from rjwar.record.model import Claim
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_STYLES = {"mistaken": "strong"}


def render(answer: ClaimAnswer, look: Look) -> Lines:
    """A heading with the verdicts counted, then the claims on each subject; nothing for nothing."""
    documents = list(answer.documents())
    if not documents:
        return Lines(ascii=look.ascii)
    card = Card(answer.store, look._replace(calendar=look.calendar or "ns"))
    if answer.source:
        source = answer.store.find("source", answer.source)
        card.add(wrapped([(card.text(source.fields.get("title", source.id)), "title")], card.width))
        card.add(wrapped(reference(card, answer.source), card.width))
        card.gap()
    card.facts([_counted(card, documents), *_verdicts(card, documents)], "dim")
    for (entity, id), group in groupby(documents, key=lambda document: (document["of"]["entity"], document["of"]["id"])):
        card.gap()
        _subject(card, entity, id, list(group), bool(answer.source))
    if answer.source:
        return card.drawn()
    drawn = Lines(ascii=look.ascii)
    head(drawn, Wording(answer.store, look._replace(width=card.width)), card.label("claims"))
    drawn.extend(card.drawn())
    return drawn


def _counted(card: Card, documents: list[Document]) -> str:
    subjects = {(document["of"]["entity"], document["of"]["id"]) for document in documents}
    return f"{card.phrase('claims-count', card.number(len(documents)))} · {card.phrase('subjects', card.number(len(subjects)))}"


def _verdicts(card: Card, documents: list[Document]) -> list[str]:
    count = Counter(document["verdict"] for document in documents)
    return [f"{card.told(_verdict(card, verdict), card.number(count[verdict]))}" for verdict in IN_ORDER if verdict in count]


def _verdict(card: Card, verdict: str) -> str:
    return f"{card.text(GLYPHS[verdict])} {card.verdict(verdict)}"


def _subject(card: Card, entity: str, id: str, group: list[Document], is_one_source: bool) -> None:
    found = card.store.find(entity, id)
    date = card.date(found.date, short=True) if entity == "event" else ""
    card.add(wrapped([(card.name(entity, id), "strong"), (f" · {date}" if date else "", "dim")], card.width))
    column = 2 + max(cells(_verdict(card, verdict)) for verdict in IN_ORDER) + 2
    for document in group:
        claim = _claim(document)
        verdict: Span = (f"  {_verdict(card, claim.verdict)}" if claim.verdict else "", _STYLES.get(claim.verdict or "", ""))
        said = _said(card, found, claim, card.width - (4 if card.stacks else column), is_one_source)
        if card.stacks:
            card.add([[verdict], *([("    ", ""), *line] for line in said)])
        else:
            card.add(list(beside([[[verdict]], said], [column, card.width - column], 0)))


def _claim(document: Document) -> Claim:
    """The claim of a document, whose texts are in the language of the answer."""
    value, note = ({"en": text} if (text := document[key]) else {} for key in ("value", "note"))
    return Claim(document["field"], value, document["source"], document["at"], document["verdict"], note)


def _said(card: Card, found: object, claim: Claim, width: int, is_one_source: bool) -> list[Line]:
    """The claim and the record's value on one line, where it stands and what is to be said of it beneath."""
    if claim.field == "text":
        first: Line = [(card.phrase("quoted", claimed(card, claim)), "")]
    else:
        own = record_value(card, found, claim.field)
        first = [(card.told(field_name(card, claim.field), ""), "dim"), (claimed(card, claim), "")]
        first += [(f" – {card.phrase('record-has')} ", "dim"), (own, "strong")] if own else []
    where = [] if is_one_source else [short_title(card, claim.source)]
    where += [card.text(claim.at)] if claim.at else []
    note = card.text(claim.note) if claim.note else ""
    beneath = ": ".join(filter(None, (", ".join(where), note)))
    lines = wrapped(first, width, hang=2)
    return [*lines, *wrapped([(beneath, "dim")], width, hang=2)] if beneath else lines
