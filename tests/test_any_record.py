"""Whatever a file holds, it is a record that every room takes, or its faults are told: no third thing happens."""

import json
import sqlite3
from contextlib import closing

from hypothesis import given, settings
from hypothesis import strategies as st

import rjwar
from rjwar.core.errors import BrokenRecord
from rjwar.datafile.check import diagnose, valid_record
from rjwar.datafile.input import InputFile
from rjwar.datafile.schema import ENTITIES, EVENT, VOCABULARIES
from rjwar.store.fill import fill

WORDS = [
    "a", "b", "mukden", "japan", "men", "total", "sunk", "en", "ja", "1904", "1904-05-27/..", "190X~", "../1904", "yes", "no", ">5", "~7", "[1, 2]", "3", "12:30",
    "text", "date", "forces.japan.losses", "differs", "siege", "war", "book", "奉天", "สึ", "Te-li-ssu", "", "\x1b[31m", "\u202e", "90", "-90.5", "null",
]  # fmt: skip
FIELDS = sorted(
    {name for shape in (EVENT, *VOCABULARIES.values(), *ENTITIES.values()) for name in shape.fields}
    | {"japan", "en", "men", "best", "low", "person", "fate"}
)

scalars = st.none() | st.sampled_from(WORDS) | st.integers(-1, 200) | st.text(max_size=3)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(FIELDS), inner, max_size=3),
    max_leaves=6,
)
NEARLY = {
    "aliases": st.lists(scalars, max_size=2),
    "time": st.dictionaries(st.sampled_from(["start", "end", "clock"]), st.sampled_from(["12:30", "b"]), max_size=3),
    "forces": st.dictionaries(
        st.sampled_from(["japan", "b"]),
        st.fixed_dictionaries(
            {},
            optional={
                "commanders": st.lists(st.sampled_from(["a", {"person": "b", "role": "x"}]), max_size=2),
                "losses": st.dictionaries(st.sampled_from(["men", "total"]), st.sampled_from([5, [1, 2], ">3", "~4", {"low": 1}]), max_size=2),
                "ships_lost": st.lists(st.fixed_dictionaries({"ship": st.sampled_from(["a", "b"]), "fate": st.sampled_from(["sunk", "lost"])}), max_size=2),
            },
        ),
        max_size=2,
    ),
    "claims": st.lists(st.fixed_dictionaries({"field": st.sampled_from(["text", "date", "place"]), "value": scalars, "source": st.just("book")}), max_size=2),
    "causes": st.lists(st.sampled_from(["a", "b"]), max_size=2),
    "part_of": st.sampled_from(["a", "b", None]),
}  # fmt: skip
events = st.lists(
    st.fixed_dictionaries(
        {"id": st.sampled_from(["a", "b", "c", "d"]), "name": st.sampled_from(["A", {"ja": "奉天"}]), "date": st.sampled_from(["1904", "190X~", "1904-05-27/..", "../1904"])},
        optional={name: NEARLY.get(name, values | scalars) for name in EVENT.fields if name not in ("id", "name", "date")},
    )
    | st.dictionaries(st.sampled_from(FIELDS), values, max_size=4),
    max_size=3,
)  # fmt: skip
sections = st.dictionaries(st.sampled_from(["title", "span", "format", "nonsense", *VOCABULARIES, *ENTITIES]), values | st.dictionaries(st.sampled_from(["a", "x"]), values, max_size=2), max_size=3)  # fmt: skip


@settings(max_examples=60)
@given(sections, events | values)
def test_any_file_is_a_record_or_its_faults_are_told(some, those):
    given_ = InputFile(
        "own.yaml", json.dumps(some | {"events": those}, ensure_ascii=False).encode("utf-8", "replace")
    )
    told = diagnose(given_)
    try:
        record = valid_record(given_)
    except BrokenRecord as broken:
        faults = broken.problems
    else:
        faults = ()
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
            fill(connection, record, "")
            war = rjwar.War(connection)
            assert len(list(war.select().documents("ja"))) == len(record.events)
    assert [problem for problem in told if not problem.warning] == list(faults)
    assert all(problem.message for problem in told)
