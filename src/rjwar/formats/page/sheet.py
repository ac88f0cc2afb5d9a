"""What every part of a page in one language is written with:
the words, and the addresses and the vocabulary of what stands on the page.
"""

from __future__ import annotations

from collections.abc import Sequence

from rjwar.core.light_typing import NamedTuple
from rjwar.core.text import LANGUAGES, in_language
from rjwar.formats.event_text import one_line
from rjwar.formats.page.addresses import Addresses
from rjwar.formats.page.markup import Markup, escape_html, link, tag
from rjwar.formats.page.vocabulary import Vocabulary
from rjwar.record.model import Texts
from rjwar.words.wording import Wording


class Sheet(NamedTuple):
    """`langs` are the languages of the page, of which this sheet is written in that of `card`."""

    card: Wording
    langs: Sequence[str]
    addresses: Addresses
    vocabulary: Vocabulary

    def link(self, text: str, entity: str, id: str, **attributes: str | None) -> Markup:
        """A link to an entity; the bare text where it does not stand on the page."""
        address = self.addresses.get((entity, id))
        if address is not None:
            return link(text, address.short, **attributes)
        return tag("span", text, **attributes) if any(attributes.values()) else escape_html(text)

    def named(self, entity: str, id: str) -> Markup:
        """The name of an entity, linked, and marked where it is in another language than the page."""
        found = self.card.store.find(entity, id)
        return self.link(
            self.card.name(entity, id), entity, id, lang=self.foreign_of(found.name) if found else None
        )

    def spoken(self, texts: Texts) -> Markup:
        """A text of the record within others, marked where it is in another language than the page.

        Nothing of none.
        """
        text, lang = one_line(in_language(texts, self.card.lang)), self.foreign_of(texts)
        return tag("span", text, lang=lang) if text and (lang or len(self.langs) > 1) else escape_html(text)

    def told(self, texts: Texts, **attributes: str | None) -> Markup:
        """A text of the record as a paragraph, in the language of the page or marked as in another.

        Nothing of none.
        """
        text = one_line(in_language(texts, self.card.lang))
        return tag("p", text, **attributes, lang=self.foreign_of(texts)) if text else Markup()

    def other_names(self, names: Texts) -> dict[str, str]:
        """The names in the other languages, by language.

        One that languages have in common by the first of them. A page in several languages has them all,
        and hides that of the language shown.
        """
        if len(self.langs) > 1:
            return {lang: one_line(names[lang]) for lang in LANGUAGES if lang in names}
        told = {in_language(names, self.card.lang)}
        others: dict[str, str] = {}
        for lang in LANGUAGES:
            if lang in names and names[lang] not in told:
                told.add(names[lang])
                others[lang] = one_line(names[lang])
        return others

    def foreign_of(self, texts: Texts) -> str | None:
        """The attribute `lang` of what `in_language` takes of these texts."""
        own = in_language(texts, self.card.lang)
        if texts.get(self.card.lang) == own:
            return None
        return next((lang for lang, text in texts.items() if text == own), None)
