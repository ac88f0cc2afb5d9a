"""What commands share: the record opened, the events asked for selected,
and an answer shown as it was asked for.
"""

from __future__ import annotations

from rjwar.cli import plugins
from rjwar.cli.options import FILTER_OPTIONS, ORDER_OPTIONS, PARTS
from rjwar.core.errors import DONE, UNKNOWN_NAME, WrongUsage, did_you_mean
from rjwar.query.war import open as open_war

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from rjwar.cli.progress_bar import Bar
    from rjwar.cli.request import Request
    from rjwar.draw.layout.painting import Addresses
    from rjwar.query.answer import Answer
    from rjwar.query.fields import Tree
    from rjwar.query.query import Query
    from rjwar.query.selection import Selection
    from rjwar.query.war import War
    from rjwar.store.reader import Store


def war_of(request: Request) -> War:
    """The record asked for, with a bar on stderr while it must be compiled."""
    if request.data == "-":
        from rjwar.cli.complaints import tell_of_waiting

        tell_of_waiting(request.data)
    bar: Bar | None = None

    def progress(share: float) -> None:
        nonlocal bar
        if bar is None:
            from rjwar.cli.progress_bar import Bar

            bar = Bar("compiling the record")
        bar(share)

    try:
        return open_war(request.data, progress)
    finally:
        if bar:
            bar.clear()


def query_of(war: War, request: Request, what: Sequence[str] | None) -> Query:
    """What is asked, with what the words mean as well."""
    if not what:
        return request.query
    from rjwar.cli.plain_words import refuse_long_dashes

    refuse_long_dashes(what)
    from rjwar.query.narrowing import narrowed

    return narrowed(war, request.query, what)


def selected(request: Request, what: Sequence[str] | None = None, *, combats: bool = False) -> Selection:
    """The events asked for, of the record asked for, narrowed by words."""
    from rjwar.query.select import select

    war = war_of(request)
    return select(war, query_of(war, request, what), combats=combats)


def refuse_filters(request: Request, command: str) -> None:
    """WrongUsage if filters, or an order, came with a name."""
    given = [
        option.name
        for option in (*FILTER_OPTIONS, *ORDER_OPTIONS)
        if request.values.get(option.key) not in (None, False, [])
    ]
    if given:
        raise WrongUsage(
            f"--{given[0]}: {command} takes no filters; name what you want, or filter with 'rjwar list'"
        )


def asked_parts(parts: Mapping[str, bool]) -> tuple[str, ...]:
    """The names of the parts of a card that are asked for, in their order; `full` is one of them."""
    return tuple(part for part in PARTS if parts.get(part))


def show(request: Request, answer: Answer, view: str, **look: Any) -> int:
    """Show an answer as it was asked for, and return the exit status."""
    if request.look.fields == ("help",):
        return _tell_fields(request, answer)
    if request.look.fields:
        _fields(answer).check(request.look.fields)
    request.refuse_several_languages()
    view = "table" if request.look.fields else view
    if request.is_picture:
        shown = request.look.replace(width=request.output.drawing_width, height=request.output.height, **look)
        drawn = plugins.view(view).render(answer, shown)
        request.output.save(plugins.picture(request.format).lines(drawn, request.caption))
    elif request.format == "table":
        _draw(request, answer, view, **look)
    else:
        request.output.write(_format_of(request.format).lines(answer, request.look))
    return UNKNOWN_NAME if request.exit_status and not len(answer) else DONE


def _draw(request: Request, answer: Answer, view: str, **look: Any) -> None:
    width = request.output.table_width if view in ("table", "roster") else request.look.width
    drawn = plugins.view(view).render(
        answer, request.look.replace(width=width, height=request.output.height, **look)
    )
    request.output.draw(drawn, _addresses(answer))
    if not drawn.lines and request.output.is_terminal and view != "problems":
        from rjwar.cli.complaints import complain

        complain("rjwar: nothing matched; take a word or a filter out")


def _addresses(answer: Answer) -> Addresses | None:
    """Where what is drawn of an answer leads to on the web: works to their pages."""
    store: Store | None = getattr(answer, "store", None)
    if store is None:
        return None

    def address(style: str) -> str:
        from rjwar.draw.cards.citations import leads_to  # asked of links at a terminal alone

        return leads_to(store, style)

    return address


def _format_of(word: str) -> plugins.Format:
    if word in plugins.known("format"):
        return plugins.format(word)
    if word in plugins.known("export"):
        raise WrongUsage(f"--format: {word} is a file for another program; write 'rjwar export {word}'")
    raise WrongUsage(f"--format: unknown value {word!r}; {did_you_mean(word, plugins.formats())}")


def _fields(answer: Answer) -> Tree:
    """The paths that an answer's documents have."""
    from rjwar.formats.json_schema import output_schema
    from rjwar.query.fields import Tree

    return Tree(output_schema(), answer.kinds, getattr(answer, "store", None))


def _tell_fields(request: Request, answer: Answer) -> int:
    """Every path that there is, with an example, and what it tells."""
    from rjwar.core.clean import clean
    from rjwar.query.fields import described

    rows = described(_fields(answer), answer, request.look.lang)
    widest = max((len(row.path) for row in rows), default=0)
    lines: list[str] = []
    for row in rows:
        lines.append(f"{row.path:<{widest}}  {clean(row.example)}".rstrip())
        lines += [f"{' ' * widest}  # {row.tells}"] if row.tells else []
    request.output.write(lines)
    return DONE
