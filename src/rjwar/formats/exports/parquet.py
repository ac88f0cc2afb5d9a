"""A Parquet file, for data frames: a row an event, with typed columns;
needs rjwar[parquet]. A binary file: give -o FILE.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

from rjwar.core import edtf
from rjwar.core.errors import WrongUsage
from rjwar.core.light_typing import Any
from rjwar.formats.flat_events import FlatEvents, point
from rjwar.formats.imprint import imprint
from rjwar.query.selection import Selection
from rjwar.record.model import Event
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_DAYS = ("earliest", "latest")
_FLAGS = ("combat", "place_approximate", "approximate", "uncertain")
_FIGURE = re.compile(r"_(men|lost)(_low|_high)?$")
_NONE = Event("none", {}, edtf.parse("1904"))
_LISTS = ("tags", "people", "ships", "causes")


def content(selection: Selection, look: Look) -> Iterator[bytes]:
    try:
        import pyarrow  # an extra: nobody else has to install it
        from pyarrow import parquet
    except ImportError:
        raise WrongUsage(
            "export: parquet needs pyarrow; install it with: pip install 'rjwar[parquet]'"
        ) from None
    words = Wording(selection.store, look)
    flat = FlatEvents(selection, words)
    schema = pyarrow.schema(list(_columns(flat, pyarrow)), imprint(words).facts())
    table = pyarrow.Table.from_pylist([_row(event, flat) for event in selection.without_war().events], schema)
    out = BytesIO()
    parquet.write_table(table, out)
    yield out.getvalue()


def _row(event: Event, flat: FlatEvents) -> dict[str, Any]:
    east, north = point(event, flat.words) or (None, None)
    days = {"earliest": event.date.earliest, "latest": event.date.latest}
    lists = {"tags": event.tags, "people": event.people, "ships": event.ships, "causes": event.causes}
    return {"id": event.id, **flat.row(event), **days, "lat": north, "lon": east, **lists}


def _columns(flat: FlatEvents, pyarrow: Any) -> Iterator[tuple[str, Any]]:
    """Each column with its type: those of an event that has nothing say which there are."""
    for name in _row(_NONE, flat):
        if name in _DAYS:
            yield name, pyarrow.date32()
        elif name in _FLAGS or name.endswith("_countable"):
            yield name, pyarrow.bool_()
        elif name in ("lat", "lon"):
            yield name, pyarrow.float64()
        elif name in _LISTS:
            yield name, pyarrow.list_(pyarrow.string())
        else:
            yield name, pyarrow.int64() if name == "weight" or _FIGURE.search(name) else pyarrow.string()
