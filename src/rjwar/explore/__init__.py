"""The explorer: the record as a screen to walk in, over query and draw.

Only this room knows Textual; it reads no data file.
"""

from __future__ import annotations

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from datetime import date as Day

    from rjwar.draw.layout.themes import Theme
    from rjwar.explore.app import Explorer
    from rjwar.query.query import Query
    from rjwar.store.reader import Store
    from rjwar.words.look import Look


def run(
    store: Store,
    query: Query,
    look: Look,
    *,
    color: bool,
    theme: Theme,
    links: bool,
    today: Day,
    data: str | None = None,
    lang: str | None = None,
) -> int:
    """Walk through what answers a query until the user leaves, and return the exit status.

    WrongUsage names an option and the value of it that cannot be understood, before anything is drawn.
    `data` and `lang` are what the command line gave,
    for the command that is copied. There must be a terminal that has a screen.
    """
    from rjwar.explore.session import walk

    def make() -> Explorer:
        from rjwar.explore.app import Explorer
        from rjwar.explore.state import State

        state = State(store, query, look, today=today, data=data, lang=lang)
        return Explorer(state, color=color, theme=theme, links=links)

    return walk(make)
