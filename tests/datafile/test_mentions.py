"""What an event's text names and its lists do not: whose name it is, and whose it only may be."""

import pytest

from rjwar.datafile.check import diagnose
from rjwar.datafile.input import InputFile

RECORD = """\
owes: [lists]
ranks: {{admiral: {{name: Vice Admiral}}}}
people: {{togo: {{name: Tōgō Heihachirō}}, lloyd: {{name: Lloyd Griscom}}, makarov: {{name: Stepan Makarov, died: 1904-04-13}}, an: {{name: An Jung-geun}}}}
ships: {{orel: {{name: Orel, type: battleship}}, orel-hospital: {{name: Orel, type: hospital-ship}}, chin-yen: {{name: Chin-yen, type: battleship}}, amur: {{name: Amur}},
  togo-maru: {{name: Togo Maru}}, svir: {{name: Svir, type: tug}}}}
events:
- {{id: lost, name: Loss of the Amur, date: 1904-05-14, forces: {{russia: {{ships_lost: [{{ship: amur, fate: sunk}}]}}}}}}
- {{id: a, name: An event, date: 1904-05-27, summary: "{}", {}}}
"""


def told(summary, fields="people: []"):
    return [
        problem.message.partition(",")[0]
        for problem in diagnose(InputFile("own.yaml", RECORD.format(summary, fields).encode()))
    ]


@pytest.mark.parametrize(
    ("summary", "named"),
    [
        ("It fell to Togo to wait.", ["names Togo"]),
        ("Vice Admiral Togo waited.", ["names Togo"]),
        ("Heihachiro Tōgō, Tōgō Heihachirō.", ["names Heihachiro Tōgō", "names Tōgō Heihachirō"]),
        ("Togo's battleships waited, and so did Togo\u2019s cruisers.", []),
        ("The Togo works stood still, and Togo Street.", []),
        ("A Norddeutscher Lloyd liner.", []),
        ("Makarov was dead. An Admiral came; an admiral went.", []),
        ("The amur flows on, as the Amur does.", []),
        ("The old Chin-yen and the Togo Maru.", ["names Chin-yen", "names Togo Maru"]),
    ],
)
def test_a_name_is_told_where_it_can_be_no_other(summary, named):
    assert told(summary) == named


def test_one_word_is_a_ship_only_where_ships_are_listed():
    assert told("Orel lay near.") == []
    assert told("Orel lay near.", "ships: [chin-yen]") == ["names Orel"]
    assert told("Orel lay near.", "ships: [orel-hospital]") == []


def test_what_figures_count_names_ships_in_any_event():
    assert told(
        "A fight.", 'forces: {japan: {strength: {ships: {best: 1, counts: "Svir, in company"}}}}'
    ) == ["names Svir"]


def test_a_commander_is_listed():
    assert told("It fell to Togo.", "forces: {japan: {commanders: [togo]}}") == []


@pytest.mark.parametrize(
    ("summary", "types"),
    [
        ("The battleship Orel, and the hospital ship Orel.", []),
        ("The ship Svir, the old tug Svir, the steamer Svir and the battleships Svir.", []),
        ("The battleship Svir.", ["Svir is called battleship here"]),
        ("Tug Chin-yen.", ["Chin-yen is called tug here"]),
    ],
)
def test_a_type_said_of_a_ship_is_one_that_she_has(summary, types):
    assert told(summary, "ships: [orel, svir, chin-yen]") == types
