"""What every part of a page in one language is written with: the words, and the addresses of what stands on the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rjwar.core.light_typing import NamedTuple
from rjwar.core.text import LANGUAGES, in_language
from rjwar.formats.event_text import one_line
from rjwar.formats.page.markup import Markup, escape_html, link, tag
from rjwar.record.links import SECTION_OF, roles, supported
from rjwar.record.model import Event, Texts
from rjwar.store.reader import Store
from rjwar.words.wording import Wording

ENTRIES = ("person", "ship", "unit", "place")
"""What has an entry on the page beside the events."""

Addresses = Mapping[tuple[str, str], str]
"""Of each entity on the page, by its kind and id, the id that its element has."""


class Sheet(NamedTuple):
    """`langs` are the languages of the page, of which this sheet is written in that of `card`."""

    card: Wording
    langs: Sequence[str]
    addresses: Addresses

    def address(self, entity: str, id: str) -> str | None:
        """The id of its element; None where it does not stand on the page."""
        return self.addresses.get((entity, id))

    def link(self, text: str, entity: str, id: str, **attributes: str | None) -> Markup:
        """A link to an entity; the bare text where it does not stand on the page."""
        address = self.address(entity, id)
        if address is not None:
            return link(text, address, **attributes)
        return tag("span", text, **attributes) if any(attributes.values()) else escape_html(text)

    def named(self, entity: str, id: str) -> Markup:
        """The name of an entity, linked, and marked where it is in another language than the page."""
        found = self.card.store.find(entity, id)
        return self.link(self.card.name(entity, id), entity, id, lang=self.foreign_of(found.name) if found else None)

    def spoken(self, texts: Texts) -> Markup:
        """A text of the record within others, marked where it is in another language than the page; nothing of none."""
        text, lang = one_line(in_language(texts, self.card.lang)), self.foreign_of(texts)
        return tag("span", text, lang=lang) if text and (lang or len(self.langs) > 1) else escape_html(text)

    def told(self, texts: Texts, **attributes: str | None) -> Markup:
        """A text of the record as a paragraph, in the language of the page or marked as in another; nothing of none."""
        text = one_line(in_language(texts, self.card.lang))
        return tag("p", text, **attributes, lang=self.foreign_of(texts)) if text else Markup()

    def other_names(self, names: Texts, aliases: Sequence[str] = ()) -> Markup:
        """The names in the other languages, each marked as such for whoever reads them aloud; then what else it is called.

        A page in several languages has them all, and hides that of the language shown.
        """
        told_already = {in_language(names, self.card.lang)} if len(self.langs) == 1 else set()
        others: dict[str, str] = {}  # languages by the name they have in common
        for lang in LANGUAGES:
            if lang in names and names[lang] not in told_already:
                others.setdefault(names[lang] if len(self.langs) == 1 else lang, lang)
        marked = [tag("i", one_line(names[lang]), lang=lang) for lang in others.values()]
        told = [*marked, *([escape_html(", ".join(map(one_line, aliases)))] if aliases else [])]
        return tag("p", Markup(" ".join(told)), class_="names") if told else Markup()

    def foreign_of(self, texts: Texts) -> str | None:
        """The attribute `lang` of what `in_language` takes of these texts."""
        own = in_language(texts, self.card.lang)
        if texts.get(self.card.lang) == own:
            return None
        return next((lang for lang, text in texts.items() if text == own), None)


def addresses(events: Iterable[Event], store: Store) -> dict[tuple[str, str], str]:
    """The events, who, what and where figures in them, and the works that all these rest on, each with an id that is its own.

    Ids are unique in a curated record; in one that is made of the words used, a ship may be called as a person is.
    """
    there = list(events)
    wanted = [("event", event.id) for event in there]
    wanted += sorted({(entity, id) for event in there for entity, id, _ in roles(event)}, key=lambda one: one[1])
    found = [(entity, store.find(entity, id)) for entity, id in wanted]
    wanted += [("source", id) for id in sorted({id for entity, one in found if one for id, _ in supported(SECTION_OF[entity], one)})]
    taken: dict[str, tuple[str, str]] = {}
    for entity, id in wanted:
        if entity == "event" or store.find(entity, id):
            own = id if id not in taken and not id.startswith("_") else f"{entity}_{id}"
            taken.setdefault(own, (entity, id))
    return {key: own for own, key in taken.items()}
