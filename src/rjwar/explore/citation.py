"""How a card is cited: its name, the record and its version,
and the works that it rests on with their addresses.
"""

from __future__ import annotations

from collections.abc import Iterator

from rjwar.core.text import in_language
from rjwar.draw.cards.citations import reference
from rjwar.version import __version__
from rjwar.words.exploring.languages import exploring
from rjwar.words.wording import Wording


def citation(card: Wording, entity: str, id: str) -> str:
    """One line: `“Battle of Tsushima” (battle-of-tsushima), Russo-Japanese War
    record, rjwar 0.2; after: ...`.
    """
    title = card.text(in_language(card.store.title, card.lang)) or "rjwar"
    record = f"{exploring(card.lang).record.format(title)}, rjwar {__version__}"
    if entity == "source":
        return f"{_work(card, id)} ({record})"
    works = "; ".join(_work(card, work) for work in dict.fromkeys(_works(card, entity, id)))
    return f"“{card.name(entity, id)}” ({id}), {record}" + (f"; {works}" if works else "")


def _works(card: Wording, entity: str, id: str) -> Iterator[str]:
    found = card.store.find(entity, id)
    yield from (cited.source for cited in getattr(found, "sources", ()))


def _work(card: Wording, id: str) -> str:
    """A work as the bibliography has it, and where it can be read."""
    source = card.store.find("source", id)
    text = "".join(part for part, _ in reference(card, id)).strip().rstrip(".")
    url = card.text(source.fields.get("url", "")) if source else ""
    return f"{text}, {url}" if url else text
