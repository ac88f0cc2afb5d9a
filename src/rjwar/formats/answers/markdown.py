"""A table in GitHub's Markdown; what Markdown or HTML would act on is escaped,
and a cell that is an address of the web is a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rjwar.core.clean import clean
from rjwar.query.answer import Answer, at, cell, columns, rows
from rjwar.words.look import Look

_ACTIVE = re.compile(r"([\\`*_{}\[\]<>#|~&]|(?<=[a-z]):(?=//)|(?<=www)\.)", re.IGNORECASE)
"""What Markdown acts on; and what makes a bare address a link."""
_ADDRESS = re.compile(r"https?://[^\s<>|`\\]+")
"""An address with nothing in it that would end the cell or the link."""


def lines(answer: Answer, look: Look) -> Iterator[str]:
    paths = columns(answer, look.fields)
    yield _row([_escape_markdown(path) for path in paths])
    yield _row(["---"] * len(paths))
    for document in rows(answer, look):
        yield _row([_shown(cell(at(document, path))) for path in paths])


def _shown(text: str) -> str:
    return f"<{text}>" if _ADDRESS.fullmatch(text) and clean(text) == text else _escape_markdown(text)


def _escape_markdown(text: str) -> str:
    return _ACTIVE.sub(r"\\\1", clean(re.sub(r"[\r\n\t]+", " ", text)))


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
