"""What led to an event and what it led to."""

import pytest

import rjwar
from rjwar.core.errors import WrongUsage
from rjwar.query.chain import KEYS, chain


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """A causes b and c, both d; that e and f; f causes e too."""
    file = tmp_path_factory.mktemp("chain") / "own.yaml"
    causes = {"a": [], "b": ["a"], "c": ["a", "b"], "d": ["b", "c"], "f": ["d"], "e": ["d", "f"]}
    lines = "".join(
        f"- {{id: {id}, name: {id.upper()}, date: 1904-0{day}, causes: {of}}}\n"
        for day, (id, of) in enumerate(causes.items(), 1)
    )
    file.write_text(f"events:\n{lines}".replace("'", ""), "utf-8")
    return rjwar.open(file)


def tree(nodes):
    return {
        node["id"] + ("↑" if node["again"] else f"+{node['more']}" if node["more"] else ""): tree(
            node["next"]
        )
        for node in nodes
    }


def document(store, id, depth):
    (found,) = chain(store, id, depth).documents()
    return found


def test_causes_and_effects_are_trees_in_which_each_event_is_told_once(store):
    found = document(store, "d", 5)
    assert tuple(found) == KEYS
    assert tree(found["causes"]) == {"b": {"a": {}}, "c": {"a↑": {}, "b↑": {}}}
    assert tree(found["effects"]) == {"f": {"e↑": {}}, "e": {}}


def test_what_lies_beyond_the_depth_is_counted(store):
    assert tree(document(store, "d", 1)["causes"]) == {"b+1": {}, "c+2": {}}
    assert tree(document(store, "a", 2)["effects"]) == {"b": {"c↑": {}, "d+2": {}}, "c": {"d↑": {}}}


def test_a_node_is_an_event(store):
    assert document(store, "b", 1)["causes"] == [
        {"id": "a", "name": "A", "date": "1904-01", "again": False, "more": 0, "next": []}
    ]


def test_a_depth_of_none_is_refused(store):
    with pytest.raises(WrongUsage, match="--depth: 0 is no depth; write 1 or more"):
        chain(store, "a", 0)


def test_every_event_has_a_chain_in_which_it_is_not(war):
    for event in war:
        found = document(war, event.id, 3)
        assert [node["id"] for node in found["causes"]] == list(event.causes)
        assert event.id not in {node["id"] for key in ("causes", "effects") for node in found[key]}


def test_it_is_drawn_as_a_tree(run):
    ran = run("chain", "dogger-bank-incident", "--depth", "1", "--ascii")
    assert (ran.status, ran.err) == (0, "")
    assert "|- " in ran.out or "+- " in ran.out or "`- " in ran.out


def test_a_line_of_causes_is_told_as_far_as_any_tree_is_and_a_greater_depth_is_refused(tmp_path, run):
    lines = "".join(
        f"- {{id: a{n}, name: A, date: 1904, causes: [{f'a{n - 1}' if n else ''}]}}\n" for n in range(1500)
    )
    (tmp_path / "own.yaml").write_text(f"events:\n{lines}", "utf-8")
    asked = ["chain", "a1499", "--data", tmp_path / "own.yaml", "--depth"]
    assert [run(*asked, 100, *how).status for how in ([], ["--json"])] == [0, 0]
    assert run(*asked, 9999) == (
        2,
        "",
        "rjwar: --depth: 9999 steps are more than can be told; write 100 or less\n",
    )
