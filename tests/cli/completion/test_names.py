"""Names of the record that a shell may be told."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rjwar
import strategies
from rjwar.cli.completion.names import names
from rjwar.query.name_keys import COMBATS

HOSTILE = """\
events:
  - {id: a, name: 'a $(touch PWNED) b', date: 1904, aliases: ['a`touch PWNED`', 'a; touch PWNED', "a' b", 'a*', 'a"b', '-a', 'a|b', 'a!b', 'a  b', 'a~b', 'an (old, name)']}
  - {id: abc, name: '$(touch PWNED)', date: 1904, front: 'a $(touch PWNED)', tags: ['a`b`', 'a-b']}
"""  # fmt: skip
SAFE = re.compile(r"[\w\u0300-\u036f\u0e00-\u0e7f][\w\u0300-\u036f\u0e00-\u0e7f .-]*")


@pytest.fixture
def hostile(tmp_path):
    (tmp_path / "hostile.yaml").write_text(HOSTILE)
    return rjwar.open(tmp_path / "hostile.yaml")


def test_of_hostile_names_only_words_of_letters_are_offered(hostile):
    assert dict(names(hostile, ("event",), "a")) == {"a": "1904", "abc": "1904"}
    assert [name for name, _ in names(hostile, ("event",), "t")] == ["touch"]
    assert [name for name, _ in names(hostile, ("event",), "o")] == ["old"]
    assert [name for name, _ in names(hostile, ("front",), "")] == []
    assert [name for name, _ in names(hostile, ("tag",), "")] == ["a-b"]


@settings(max_examples=25)
@given(
    st.sampled_from(["event", "person", "ship", "place", "source", "front", "kind", "tag"]),
    st.text(max_size=4),
)
def test_whatever_is_typed_what_is_offered_begins_with_it_and_is_plain(war, entity, typed):
    for name, _ in names(war, (entity,), typed):
        assert name.startswith(typed)
        assert SAFE.fullmatch(name), name


@settings(max_examples=25)
@given(strategies.documents(), st.sampled_from(["", "a", "b", "Бо", "ส"]))
def test_of_any_record_only_plain_words_are_offered(document, typed):
    store = strategies.opened(document)
    for name, told in names(store, ("event", "person", "ship", "place"), typed):
        assert all(char.isalnum() or char in "-. " or char > "\x7f" for char in name)
        assert told.isprintable()


def test_ids_come_before_names_and_a_name_whose_id_is_there_is_not_offered(war):
    found = [name for name, _ in names(war, COMBATS, "tsu")]
    ids = [name for name in found if war.find("event", name)]
    assert found[: len(ids)] == ids
    assert "tsushima" in found
    assert [name for name, _ in names(war, ("front",), "port")] == ["port-arthur"]
