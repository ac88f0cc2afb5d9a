"""The works behind a page: the list of them, the most cited first,
and the numbers by which the articles cite them.

The script of the page makes links of the numbers, and says the short titles that are told here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rjwar.core.address import readable
from rjwar.draw.cards.citations import reference, short_title
from rjwar.formats.event_text import address as web_address
from rjwar.formats.page.markup import Markup, escape_html, joined, tag
from rjwar.formats.page.sheet import Sheet


def works(sheet: Sheet) -> Iterator[Markup]:
    """The bibliography of the page; only addresses of the web are links."""
    ids = [id for entity, id in sheet.addresses if entity == "source"]
    if not ids:
        return
    yield Markup(f"<section class=works>{tag('h2', sheet.card.label('sources'), id='_sources')}<ol>")
    yield from (_work(id, sheet) for id in ids)
    yield Markup("</ol></section>")


def _work(id: str, sheet: Sheet) -> Markup:
    """A work, with its short title where that is not part of the title, or all of it."""
    (before, _), *rest = reference(sheet.card, id)
    title, after = (rest[0][0], "".join(text for text, _ in rest[1:])) if rest else (before, "")
    title, space = title.rstrip(), " " if after else ""
    short = short_title(sheet.card, id)
    source = sheet.card.store.find("source", id)
    url = (source.fields.get("url") or source.fields.get("URL", "")) if source else ""
    page = web_address(url)
    return tag(
        "li",
        before if rest else "",
        tag("a", title, href=readable(page)) if page else tag("i", title),
        space,
        after,
        f" {url}" if url and not page else "",
        id=sheet.addresses["source", id].id,
        data_as=None
        if title.removesuffix(".") in short
        else short == _author_and_year(before, after) or short,
    )


def _author_and_year(before: str, after: str) -> str:
    """What `authorAndYear` in the page's script makes of what stands before and after a title."""
    years = re.findall(r"\d{4}", after, re.ASCII)
    return f"{re.split('[,.]', before)[0]} {years[-1] if years else ''}"


def cited(id: str, at: str, sheet: Sheet) -> Markup:
    """A work by its number among others, and the place in it."""
    address = sheet.addresses.get(("source", id))
    return joined(
        (address.short if address else tag("i", short_title(sheet.card, id)), tag("i", at) if at else ""),
        ", ",
    )


def numbered(id: str, sheet: Sheet) -> Markup:
    """A work by its number within a sentence."""
    address = sheet.addresses.get(("source", id))
    return tag("a", address.short) if address else escape_html(short_title(sheet.card, id))
