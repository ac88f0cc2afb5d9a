"""The rules over a whole record: each has a file in `tests/bad/rules` that breaks it alone, with the message expected as its first line."""

from inspect import getdoc
from pathlib import Path

import pytest

from rjwar.core.errors import BrokenRecord
from rjwar.datafile.check import FAULTS, WARNINGS, diagnose, valid_record
from rjwar.datafile.faults import MOST_FAULTS
from rjwar.datafile.input import InputFile
from rjwar.datafile.opening import open_input

BROKEN = sorted((Path(__file__).parents[1] / "bad" / "rules").glob("*.yaml"))


def told(text):
    """The problems of a text, each as `line:column: error: ...`."""
    return [
        str(problem).removeprefix("own.yaml:") for problem in diagnose(InputFile("own.yaml", text.encode()))
    ]


def faults(text):
    return [line for line in told(text) if ": warning: " not in line]


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_a_broken_rule_is_told_with_its_place_and_the_cure(file):
    expected = file.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ")
    assert [str(problem).removeprefix(f"{file}:") for problem in diagnose(open_input(file))] == [expected]


def test_every_rule_has_a_file_that_breaks_it():
    assert {file.stem.partition("-")[0] for file in BROKEN} == {
        rule.__name__ for rule in (*FAULTS, *WARNINGS)
    }


def test_every_rule_says_what_it_holds():
    assert all((getdoc(rule) or "").endswith(".") for rule in (*FAULTS, *WARNINGS))


@pytest.mark.parametrize(
    ("fields", "unknown"),
    [
        ("kind: duel", "kind: unknown kind 'duel'"),
        ("front: sea", "front: unknown front 'sea'"),
        ("place: hill", "place: unknown place 'hill'"),
        ("outcome: draw", "outcome: unknown outcome 'draw'"),
        ("time: {clock: church}", "time.clock: unknown clock 'church'"),
        ("part_of: siege", "part_of: unknown event 'siege'"),
        ("causes: [siege]", "causes: unknown event 'siege'"),
        ("people: [anna]", "people: unknown person 'anna'"),
        ("ships: [argo]", "ships: unknown ship 'argo'"),
        ("reading: [store]", "reading: unknown source 'store'"),
        ("sources: [store]", "sources.source: unknown source 'store'"),
        ("sources: [{source: store}]", "sources.source: unknown source 'store'"),
        ("claims: [{field: date, value: 1905, source: store}]", "claims.source: unknown source 'store'"),
        ("forces: {blue: {}}", "forces.blue: unknown side 'blue'"),
        ("forces: {red: {commanders: [anna]}}", "forces.red.commanders.person: unknown person 'anna'"),
        (
            "forces: {red: {ships_lost: [{ship: argo, fate: sunk}]}}",
            "forces.red.ships_lost.ship: unknown ship 'argo'",
        ),
        ("forces: {red: {strength: {men: 5}}}", "forces.red.strength.men: unknown measure 'men'"),
        ("forces: {red: {losses: {men: 5}}}", "forces.red.losses.men: unknown measure 'men'"),
    ],
)
def test_whatever_an_event_names_is_in_the_file(fields, unknown):
    sections = "".join(
        f"{name}: {{red: {{}}}}\n" for name in ("sides", "kinds", "fronts", "outcomes", "measures", "clocks")
    )
    entities = "".join(f"{name}: {{x-{name}: {{}}}}\n" for name in ("people", "ships", "places", "sources"))
    (line,) = faults(f"{sections}{entities}events:\n- {{id: a, name: A, date: 1904, {fields}}}\n")
    place, _, message = line.partition(": error: ")
    assert (place.partition(":")[0], message.rpartition("; ")[0]) == ("12", f"a: {unknown}")


@pytest.mark.parametrize(
    ("entity", "unknown"),
    [
        ("outcomes: {won: {victor: blue}}", "won: victor: unknown side 'blue'"),
        ("people: {anna: {side: blue}}", "anna: side: unknown side 'blue'"),
        ("people: {anna: {ranks: [{rank: captain}]}}", "anna: ranks.rank: unknown rank 'captain'"),
        (
            "people: {anna: {claims: [{field: text, value: x, source: store}]}}",
            "anna: claims.source: unknown source 'store'",
        ),
        ("ships: {argo: {side: blue}}", "argo: side: unknown side 'blue'"),
        ("ships: {argo: {became: [{name: Nix, side: blue}]}}", "argo: became.side: unknown side 'blue'"),
    ],
)
def test_whatever_an_entity_names_is_in_the_file(entity, unknown):
    (line,) = faults(
        f"sides: {{red: {{}}}}\nranks: {{major: {{}}}}\nsources: {{x: {{}}}}\n{entity}\nevents: []\n"
    )
    assert line.partition(": error: ")[2].rpartition("; ")[0] == unknown


@pytest.mark.parametrize(
    "events",
    [
        # A part whose dates could lie within those of its whole.
        "- {id: a, name: A, date: 1904-08-10}\n- {id: b, name: B, date: 1904-08, part_of: a}",
        "- {id: a, name: A, date: 1904-08-10/..}\n- {id: b, name: B, date: 1905, part_of: a}",
        # A cause that could come first, or is under way.
        "- {id: a, name: A, date: 1904-08-10, causes: [b]}\n- {id: b, name: B, date: 1904-08}",
        "- {id: a, name: A, date: 1904-08-10, causes: [b]}\n- {id: b, name: B, date: 1904-08-10/1905}",
        # A ship in a combat on the day it was lost; or afterwards in no combat.
        "- {id: a, name: A, date: 1904-08-10, kind: fight, forces: {x: {ships_lost: [{ship: s, fate: sunk}]}}, ships: [s]}",
        "- {id: a, name: A, date: 1904, kind: fight, forces: {x: {ships_lost: [{ship: s, fate: sunk}]}}}\n- {id: b, name: B, date: 1905, kind: salvage, ships: [s]}",
        # The whole battle and its phase count the same loss.
        "- {id: a, name: A, date: 1904, forces: {x: {ships_lost: [{ship: s, fate: sunk}]}}}\n- {id: b, name: B, date: 1904, forces: {x: {ships_lost: [{ship: s, fate: sunk}]}}}",
        # Losses that could be within the strength, or of another measure.
        "- {id: a, name: A, date: 1904, forces: {x: {strength: {men: [100, 200]}, losses: {killed: [150, 300]}}}}",
        "- {id: a, name: A, date: 1904, forces: {x: {strength: {men: '>100'}, losses: {killed: 150}}}}",
        "- {id: a, name: A, date: 1904, forces: {x: {strength: {ships: 4}, losses: {killed: 150}}}}",
        # Two sums, each shared out whole.
        "- {id: a, name: A, date: 1904, money: [{what: loan, share: 100}, {what: fee, share: 100}]}",
    ],
)  # fmt: skip
def test_what_could_be_is_no_fault(events):
    assert faults(f"events:\n{events}\n") == []


def test_a_ship_that_became_another_fights_on():
    assert faults("""\
ships: {argo: {became: [{from: 1905, name: Nix}]}}
events:
- {id: a, name: A, date: 1904, kind: fight, forces: {x: {ships_lost: [{ship: argo, fate: captured}]}}}
- {id: b, name: B, date: 1906, kind: fight, forces: {y: {ships_lost: [{ship: argo, fate: sunk}]}}, ships: [argo]}
""") == []  # fmt: skip


def test_a_life_known_to_the_year_has_room_for_all_of_it():
    assert faults("""\
people: {anna: {born: 1850, died: 1904, ranks: [{from: 1904-12, rank: captain}]}}
events:
- {id: a, name: A, date: 1904-12-31, people: [anna]}
- {id: b, name: B, date: 1850-01-01, people: [anna]}
""") == []  # fmt: skip


def test_each_way_round_is_told_once():
    events = "".join(
        f"- {{id: {id}, name: A, date: 1904, causes: [{cause}]}}\n"
        for id, cause in ("ab", "bc", "ca", "de", "ed", "ff", "ga")
    )
    ways = [line.partition("itself: ")[2].partition(";")[0] for line in faults(f"events:\n{events}")]
    assert ways == ["a < c < b < a", "d < e < d", "f < f"]


def test_a_long_chain_of_causes_is_no_trouble():
    chain = "".join(f"- {{id: e{n}, name: E, date: 1904, causes: [e{n + 1}]}}\n" for n in range(1100))
    assert faults(f"events:\n{chain}- {{id: e1100, name: E, date: 1904}}\n") == []


def test_no_more_than_fifty_faults_are_told_and_those_are_the_first():
    events = "".join(
        f"- {{id: e{n}, name: E, date: 1904, front: nowhere, claims: [{{field: place, value: x, source: y}}]}}\n"
        for n in range(40)
    )
    lines = told(f"fronts: {{sea: {{}}}}\nsources: {{y: {{}}}}\nevents:\n{events}")
    assert (len(lines), lines[-1].partition(":")[0]) == (MOST_FAULTS, "28")


def test_faults_of_values_and_of_the_whole_are_told_together_in_order():
    lines = faults(
        "events:\n- {id: a, name: A, date: 1904, causes: [b]}\n- {id: c, name: C, date: 1904-13}\n"
    )
    assert [line.partition(":")[0] for line in lines] == ["2", "3"]


def test_a_record_without_faults_owes_nothing_to_who_reads_it():
    assert valid_record(InputFile("own.yaml", b"events: [{id: a, name: A, date: 1904}]")).events[0].id == "a"


def test_a_record_with_faults_is_refused_with_all_of_them():
    with pytest.raises(BrokenRecord) as broken:
        valid_record(InputFile("own.yaml", b"events: [{id: a, name: A, date: 1904-13, front: [x]}]"))
    assert [problem.code for problem in broken.value.problems] == ["date", "shape"]
