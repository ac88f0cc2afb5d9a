"""The rows of the tables of texts, folded: what `--grep` looks in, and what `search` does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rjwar.record.model import Claim, Event, Texts
from rjwar.store.compilation import Compilation, Row, fold


def texts(compilation: Compilation) -> Iterator[Row]:
    """All that `--grep` looks in, folded, and what of it folds another way too:
    names, aliases, summary, notes, units, tags, claims.
    """
    for n, event in enumerate(compilation.links.events):
        folded = [fold(found) for found in _searched(event) if found]
        yield (
            n,
            "\n".join(forms[0] for forms in folded),
            "\n".join(forms[1] for forms in folded if len(forms) > 1),
        )


def _searched(event: Event) -> Iterator[str]:
    yield from (*event.aliases, *event.tags)
    texts: list[Texts] = [event.name, event.summary, event.outcome_note]
    texts += [there.text for force in event.forces.values() for there in force.units]
    texts += [money.note for money in event.money]
    texts += [said for claim in event.claims for said in (claim.value, claim.note)]
    yield from (found for named in texts for found in named.values())


def passages(compilation: Compilation) -> Iterator[Row]:
    """All that `search` looks in, folded, with a space before each word:
    what an entity says of itself, and each claim about it.
    """
    for entity, found in compilation.links.entities():
        told = [(entity, 0, field, said) for field, said in _says(entity, found)]
        for number, claim in enumerate(getattr(found, "claims", ())):
            told += [("claim", number, claim.field, said) for said in _claimed(claim)]
        for what, number, field, said in told:
            forms = [f" {form}" for form in fold(said)]
            yield what, entity, found.id, number, field, said, forms[0], forms[1] if len(forms) > 1 else ""


def _says(entity: str, holder: Any) -> Iterator[tuple[str, str]]:
    """The texts of an entity, in every language, each with its field."""
    if entity == "source":
        yield from ((field, said) for field, said in holder.fields.items() if field in _OF_WORKS)
        yield from _in_languages("title-short", holder.short)
        yield from _in_languages("note", holder.note)
        return
    yield from (("aliases", alias) for alias in holder.aliases)
    for field in _TEXTS:
        yield from _in_languages(field, getattr(holder, field, {}))
    if entity == "event":
        yield from _says_of_event(holder)
    yield from _in_languages("became", *(later.name for later in getattr(holder, "became", ())))


def _says_of_event(event: Event) -> Iterator[tuple[str, str]]:
    """What an event alone has: tags, sums of money, units and commands in words."""
    yield from (("tags", tag) for tag in event.tags)
    for money in event.money:
        yield from [("money", money.what)] if money.what else []
        yield from _in_languages("money", money.lender, money.note)
    for side, force in event.forces.items():
        yield from _in_languages(f"forces.{side}.units", *(there.text for there in force.units))
        yield from _in_languages(f"forces.{side}.commanders", *(one.role for one in force.commanders))


def _in_languages(field: str, *texts: Texts) -> Iterator[tuple[str, str]]:
    return ((field, said) for named in texts for said in named.values() if said)


_TEXTS = ("name", "summary", "outcome_note", "modern")
_OF_WORKS = ("title", "author", "editor", "container-title", "publisher", "issued")


def _claimed(claim: Claim) -> Iterator[str]:
    yield from (said for texts in (claim.value, claim.note) for said in texts.values())
    if claim.at:
        yield claim.at
