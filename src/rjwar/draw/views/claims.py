"""What sources say otherwise, subject by subject, each beside the record's own value;
of one source it reads as a fact-check.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from rjwar.core.width import cells
from rjwar.draw.cards.citations import reference, short_title
from rjwar.draw.cards.claims import claimed, field_name, record_value
from rjwar.draw.cards.page import GAP, STACKS_UNDER, Part, Whole, facts, laid, line, width_of_page
from rjwar.draw.layout.columns import Line, beside, indented, wrapped
from rjwar.draw.layout.glyphs import verdict_glyph
from rjwar.draw.layout.heading import head
from rjwar.draw.layout.lines import Lines, Span
from rjwar.query.answer import Document
from rjwar.query.claims import ClaimAnswer
from rjwar.record.model import VERDICTS, Claim
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_STYLES = {"mistaken": "strong"}


def render(answer: ClaimAnswer, look: Look) -> Lines:
    """A heading with the verdicts counted, then the claims on each subject, those on figures first.

    Nothing for nothing.
    """
    documents = list(answer.documents())
    drawn = Lines(ascii=look.ascii)
    if not documents:
        return drawn
    words = Wording(answer.store, look.replace(calendar=look.calendar or "ns", width=width_of_page(look)))
    if not answer.source:
        head(drawn, Wording(answer.store, look.replace(width=width_of_page(look))), words.label("claims"))
    drawn.extend(laid(_parts(words, documents, answer.source), look))
    return drawn


def _parts(words: Wording, documents: Sequence[Document], source: str | None) -> Iterator[Part]:
    if source:
        yield line((words.text(words.store.find("source", source).name), "title"))
        yield line(*reference(words, source))
        yield GAP
    yield facts([*_counted(words, documents), *_verdicts(words, documents)], "dim")
    subjects = [
        list(group)
        for _, group in groupby(
            documents, key=lambda document: (document["of"]["entity"], document["of"]["id"])
        )
    ]
    for group in sorted(
        subjects, key=lambda group: (min(map(_place, group)), -sum(_place(claim) < 2 for claim in group))
    ):
        yield GAP
        yield from _subject(
            words, group[0]["of"]["entity"], group[0]["of"]["id"], sorted(group, key=_place), bool(source)
        )


def _place(document: Document) -> int:
    """Where a claim stands among others: figures first, losses before strengths, texts last."""
    field = document["field"]
    return (
        0
        if ".losses." in field
        else 1
        if field.startswith(("forces.", "money."))
        else 3
        if field == "text"
        else 2
    )


def _counted(words: Wording, documents: Sequence[Document]) -> Iterator[str]:
    subjects = {(document["of"]["entity"], document["of"]["id"]) for document in documents}
    yield words.phrase("claims-count", words.number(len(documents)))
    yield words.phrase("subjects", words.number(len(subjects)))


def _verdicts(words: Wording, documents: Sequence[Document]) -> Iterator[str]:
    count = Counter(document["verdict"] for document in documents)
    yield from (
        words.told(_verdict(words, verdict), words.number(count[verdict]))
        for verdict in VERDICTS
        if verdict in count
    )


def _verdict(words: Wording, verdict: str) -> str:
    return f"{words.shown(verdict_glyph(verdict))} {words.verdict(verdict)}"


def _subject(
    words: Wording, entity: str, id: str, group: Sequence[Document], is_one_source: bool
) -> Iterator[Part]:
    """Whom or what the claims are on, and each claim with its verdict before it."""
    holder = words.store.find(entity, id)
    date = f" · {words.date(holder.date, short=True)}" if entity == "event" else ""
    yield line((words.name(entity, id), "strong"), (date, "dim"))
    for document in group:
        yield _judged(words, holder, _claim(document), is_one_source)


def _claim(document: Document) -> Claim:
    """The claim of a document, whose texts are in the language of the answer."""
    value, note = ({"en": text} if (text := document[key]) else {} for key in ("value", "note"))
    return Claim(document["field"], value, document["source"], document["at"], document["verdict"], note)


def _judged(words: Wording, holder: object, claim: Claim, is_one_source: bool) -> Part:
    """A claim beside its verdict; under it where the page is narrow."""
    verdict: Span = (
        f"  {_verdict(words, claim.verdict)}" if claim.verdict else "",
        _STYLES.get(claim.verdict or "", ""),
    )
    column = 2 + max(cells(_verdict(words, verdict)) for verdict in VERDICTS) + 2

    def block(width: int) -> list[Line]:
        if width < STACKS_UNDER:
            return [[verdict], *indented(_said(words, holder, claim, width - 4, is_one_source), 4)]
        said = _said(words, holder, claim, width - column, is_one_source)
        return list(beside([[[verdict]], said], [column, width - column], 0))

    return Whole(block)


def _said(words: Wording, holder: object, claim: Claim, width: int, is_one_source: bool) -> list[Line]:
    """The claim and the record's value on one line, where it stands and what is to be said of it beneath."""
    if claim.field == "text":
        first: Line = [(words.phrase("quoted", claimed(words, claim)), "")]
    else:
        own = record_value(words, holder, claim.field)
        first = [(words.told(field_name(words, claim.field), ""), "dim"), (claimed(words, claim), "")]
        first += [(f" – {words.phrase('record-has')} ", "dim"), (own, "strong")] if own else []
    where = words.listed(("" if is_one_source else short_title(words, claim.source), words.text(claim.at)))
    beneath = words.language.colon.join(filter(None, (where, words.text(claim.note))))
    lines = wrapped(first, width, hang=2)
    return [*lines, *wrapped([(beneath, "dim")], width, hang=2)] if beneath else lines
