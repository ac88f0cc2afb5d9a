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


def citation(wording: Wording, entity: str, id: str) -> str:
    """One line: `“Battle of Tsushima” (battle-of-tsushima), Russo-Japanese War
    record, rjwar 0.2; after: ...`.
    """
    title = wording.text(in_language(wording.store.title, wording.lang)) or "rjwar"
    record = f"{exploring(wording.lang).record.format(title)}, rjwar {__version__}"
    if entity == "source":
        return f"{_work(wording, id)} ({record})"
    works = "; ".join(_work(wording, work) for work in dict.fromkeys(_works(wording, entity, id)))
    return f"“{wording.name(entity, id)}” ({id}), {record}" + (f"; {works}" if works else "")


def _works(wording: Wording, entity: str, id: str) -> Iterator[str]:
    found = wording.store.find(entity, id)
    yield from (cited.source for cited in getattr(found, "sources", ()))


def _work(wording: Wording, id: str) -> str:
    """A work as the bibliography has it, and where it can be read."""
    source = wording.store.find("source", id)
    text = "".join(part for part, _ in reference(wording, id)).strip().rstrip(".")
    url = wording.text(source.fields.get("url", "")) if source else ""
    return f"{text}, {url}" if url else text
