"""The objects of the JSON format, one a line and no array."""

from __future__ import annotations

from rjwar.query.answer import at

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Iterator

    from rjwar.query.answer import Answer
    from rjwar.words.look import Look


def lines(answer: Answer, look: Look) -> Iterator[bytes]:
    if not look.fields and not look.ascii_json:
        return answer.json_lines(look.lang)
    from rjwar.core.json_text import ascii_only, line  # lines made already do without it

    made = answer.json_lines(look.lang)
    if look.fields:
        made = (
            line({path: at(document, path) for path in look.fields})
            for document in answer.documents(look.lang)
        )
    return (ascii_only(one.decode()).encode() for one in made) if look.ascii_json else made
