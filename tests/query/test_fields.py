"""Dotted paths: which there are, and what is said of one that is none."""

import pytest

from rjwar.core.errors import WrongUsage
from rjwar.formats.json_schema import output_schema
from rjwar.query.answer import at, cell
from rjwar.query.fields import Tree, described


@pytest.fixture(scope="module")
def tree(small):
    return Tree(output_schema(), ("event",), small)


@pytest.mark.parametrize(
    "path",
    [
        "id", "date", "date.start", "date.old_style.edtf", "names.en", "place.lat", "forces", "forces.russia", "forces.russia.losses.killed.best",
        "forces.japan.commanders.rank", "forces.*.strength.men", "lost", "lost.japan.low", "claims.verdict", "claims.count", "tags", "tags.count",
        "sources.at", "time.clock", "money.amount",
    ],
)  # fmt: skip
def test_a_path_that_a_document_can_have_is_taken(tree, path):
    tree.check([path])


@pytest.mark.parametrize(
    ("path", "near"),
    [
        ("date.strat", "date.start"),
        ("forces.russia.losses.kiled", "forces.russia.losses.killed"),
        ("forces.rusia.losses", "forces.russia.losses"),
        ("names.xx", "names"),
        ("name.en", "names.en"),
        ("id.", "id"),
        ("date..start", "date.start"),
        ("nme", "name"),
        ("lost.japan.killed", "lost.japan"),
        ("count", "front"),
        ("", ""),
    ],
)
def test_another_is_refused_with_what_is_near(tree, path, near):
    with pytest.raises(WrongUsage) as refused:
        tree.check(["id", path])
    assert str(refused.value).startswith(f"--fields: unknown field {path!r}; ")
    assert f"'{near}" in str(refused.value)


def test_every_path_is_told_with_an_example(small, tree):
    rows = {row.path: row for row in described(tree, small.select(), "en")}
    assert rows["date.start"].example == "1904-02-08"
    assert rows["forces.SIDE.losses.MEASURE.best"].example != ""
    assert rows["lost"].tells.startswith("By side, the men lost")
    for row in rows.values():
        tree.check([row.path.replace("SIDE", "*").replace("MEASURE", "*")])


def test_what_holds_itself_is_told_once(small):
    chains = Tree(output_schema(), ("chain",), small)
    rows = list(chains.rows())
    assert "causes.next" in rows
    assert "causes.next.name" not in rows
    chains.check(["causes.next.next.name"])
    with pytest.raises(WrongUsage, match=r"'causes.nxt'; did you mean 'causes.next'"):
        chains.check(["causes.nxt"])


def test_what_is_like_no_path_is_told_where_they_are_listed(tree):
    with pytest.raises(WrongUsage, match="'nope'; '--fields help' lists them"):
        tree.check(["nope"])


def test_a_star_is_every_key_and_count_how_many():
    document = {"lost": {"japan": {"best": 5}, "russia": {"best": None}}, "claims": [{}, {}], "tags": []}
    assert (at(document, "lost.*.best"), at(document, "claims.count"), at(document, "tags.count")) == (
        {"japan": 5},
        2,
        0,
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "true"),
        ([1, None, "a"], "1; ; a"),
        ({"best": 117, "low": 110, "high": 117, "counts": None}, "117 (110–117)"),
        ({"best": 5, "low": 5, "high": 5}, "5"),
        ({"best": None, "low": 4380, "high": 5045}, "4380–5045"),
        ({"best": None, "low": 5000, "high": None}, ">5000"),
        ({"best": 5000, "low": None, "high": None}, "~5000"),
        (
            {"japan": {"best": 5, "low": 5, "high": 5}, "russia": {"best": None, "low": None, "high": None}},
            "japan: 5",
        ),
        ({"id": "togo", "name": "Togo", "rank": None}, "Togo"),
        ({"edtf": "1904-05", "start": "1904-05"}, "1904-05"),
        (
            {"field": "date", "value": "1905", "source": "thwiki", "verdict": "mistaken", "note": None},
            "date: 1905 (thwiki, mistaken)",
        ),
    ],
)
def test_a_cell_is_what_people_read(value, text):
    assert cell(value) == text
