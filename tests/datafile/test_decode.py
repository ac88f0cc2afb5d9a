"""Nodes to model: what a file may hold, what is made of the words used, what is refused."""

from pathlib import Path

import pytest

from rjwar.datafile.decode import read
from rjwar.datafile.faults import Faults
from rjwar.datafile.input import InputFile
from rjwar.datafile.opening import open_input
from rjwar.datafile.schema import ENTITIES, EVENT, SECTIONS, VOCABULARIES, data_schema
from rjwar.record import model
from rjwar.record.model import (
    Citation,
    Claim,
    Clocked,
    Commander,
    Money,
    RankHeld,
    Renamed,
    ShipLost,
    UnitThere,
    Word,
)

SAMPLE = Path(__file__).parents[1] / "good" / "sample.yaml"


def reading(text):
    """What is read of a text, and what is told, each with its place."""
    faults = Faults("own.yaml")
    found = read(InputFile("own.yaml", text.encode()), faults)
    return found, [str(problem).removeprefix("own.yaml:") for problem in faults.found]


def record(text):
    found, told = reading(text)
    assert told == []
    return found.record


@pytest.fixture(scope="module")
def sample():
    return read(open_input(SAMPLE), Faults("sample.yaml")).record


def test_an_event_is_read_field_by_field(sample):
    event = sample.events[0]
    assert (event.id, event.name["ru"], event.aliases) == (
        "battle-off-long-cape",
        "Бой у острова Круглого",
        ("Long Cape Affair",),
    )
    assert (event.date.edtf, event.time) == ("1904-08-10/1904-08-11", Clocked("12:30", "19:27", "japanese"))
    assert (event.kind, event.front, event.place, event.outcome, event.weight) == (
        "naval-battle",
        "yellow-sea",
        "long-cape",
        "japanese-victory",
        5,
    )
    assert event.outcome_note == {"en": "The fleet turned back to its harbour"}
    assert (event.part_of, event.causes, event.ships, event.people) == (
        None,
        ("loan-of-may",),
        ("akebono-maru",),
        (),
    )
    assert event.sources == (Citation("thwiki"), Citation("corbett-1914", "vol. I"))
    assert (event.reading, event.tags) == (("campbell-1978",), ("fleet", "gunnery"))
    assert event.claims[0] == Claim(
        "forces.russia.losses.killed", {"en": "340"}, "campbell-1978", "p. 58", "differs"
    )


def test_forces_are_read_by_side(sample):
    japan, russia = sample.events[0].forces.values()
    assert (japan.commanders, japan.units) == (
        (Commander("sato-ken"),),
        (UnitThere(text={"en": "First Division"}),),
    )
    assert (japan.strength["battleships"].best, japan.strength["men"].counts) == (4, {"en": "crews only"})
    assert (japan.losses["wounded"].low, japan.losses["total"].best, russia.losses["wounded"].low) == (
        500,
        650,
        900,
    )
    assert japan.ships_lost == (ShipLost("torpedo-boat-34", "sunk"),)
    assert russia.commanders == (Commander("ilyin-oleg", {"en": "Shore batteries"}),)


def test_entities_and_words_are_read_by_id(sample):
    assert sample.people["sato-ken"].ranks[1].rank == "admiral"
    assert sample.ships["akebono-maru"].became[0].name == {"en": "Iwami"}
    assert (sample.places["long-cape"].lat, sample.places["long-cape"].approximate) == (38.66, True)
    assert sample.sources["thwiki"].name == {"th": "The war, an overview"}
    assert (sample.sides["britain"].belligerent, sample.fronts["finance"].box) == (False, None)
    assert (sample.outcomes["russian-victory"].victor, sample.kinds["siege"].combat) == ("russia", True)
    assert (sample.title["ja"], sample.span.edtf, sample.own_words) == (
        "日露戦争",
        "1904-02-08/1905-09-05",
        {"types", "units"},
    )


def test_money_is_read(sample):
    loan = next(event for event in sample.events if event.id == "loan-of-may")
    assert loan.money == (
        Money(
            "loan",
            "japan",
            {"en": "Banks of London"},
            10_000_000,
            "GBP",
            6.0,
            93.5,
            None,
            {"en": "First of its kind"},
        ),
    )


def test_ten_lines_are_a_record_and_its_vocabularies_are_the_words_used():
    own = record("""\
events:
- {id: a, name: A fight, date: 1904-05, kind: duel, front: home, place: "The Hill", outcome: Draw, time: {clock: church}, tags: [x],
   forces: {blue: {commanders: [Anna], losses: {pride: 1}, ships_lost: [{ship: Argo, fate: sunk}]}, red: {strength: {men: 3}}}}
- {id: b, name: A talk, date: 1904-06, kind: talk, people: [Bea], ships: [Nix], sources: [diary], reading: [history],
   claims: [{field: text, value: it rained, source: letter}]}
""")
    words = {section: list(getattr(own, section)) for section in own.own_words}
    assert words == {
        "sides": ["blue", "red"], "fronts": ["home"], "kinds": ["duel", "talk"], "outcomes": ["Draw"], "measures": ["pride", "men"], "ranks": [], "types": [], "units": [],
        "clocks": ["church"], "sources": ["history", "diary", "letter"], "places": ["The Hill"], "people": ["Anna", "Bea"], "ships": ["Argo", "Nix"],
    }  # fmt: skip
    assert (own.kinds["duel"].combat, own.kinds["talk"].combat) == (True, False)
    assert (own.people["Anna"].side, own.ships["Argo"].side, own.people["Bea"].side) == ("blue", "blue", None)
    assert own.sides["blue"] == Word("blue", {"en": "blue"}, belligerent=True)


@pytest.mark.parametrize("nothing", ["", "~", "null"])
def test_a_vocabulary_of_nothing_is_one_that_the_file_does_not_have(nothing):
    assert list(
        record(f"fronts: {nothing}\nevents: [{{id: a, name: A, date: 1904, front: korea}}]").fronts
    ) == ["korea"]


def test_words_used_by_entities_and_outcomes_are_made_too():
    own = record("""\
outcomes: {won: {victor: blue}}
people: {anna: {side: red, ranks: [{rank: captain}], claims: [{field: text, value: x, source: letter}]}}
ships: {argo: {side: green, became: [{name: Nix, side: white}]}}
events: []
""")
    assert (sorted(own.sides), list(own.ranks), list(own.sources)) == (
        ["blue", "green", "red", "white"],
        ["captain"],
        ["letter"],
    )
    assert own.people["anna"].ranks == (RankHeld("captain"),)
    assert own.ships["argo"].became == (Renamed({"en": "Nix"}, side="white"),)


def test_an_entity_needs_nothing_but_its_id():
    own = record(
        "people:\n  anna:\n  bea: {side: null}\nplaces: {hill: {}}\nsources: {diary: null}\nkinds: ~\nevents:\n"
    )
    assert (own.people["anna"].name, own.people["bea"].name, own.places["hill"].name) == (
        {"en": "anna"},
        {"en": "bea"},
        {"en": "hill"},
    )
    assert (own.sources["diary"].name, own.events, own.kinds) == ({"en": "diary"}, (), {})


@pytest.mark.parametrize(
    ("title", "span", "texts"),
    [
        ("The war", "1904", {"en": "The war"}),
        ("{ja: 日露戦争, en: The war}", "1904/1905", {"ja": "日露戦争", "en": "The war"}),
        ("", "~", {}),
    ],
)
def test_a_record_has_a_title_and_a_span_or_not(title, span, texts):
    own = record(f"format: 1\ntitle: {title}\nspan: {span}\nevents: []\n")
    assert (own.title, own.span and own.span.edtf) == (texts, None if span == "~" else span)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("events: []\nevnts: []", ["2:1: error: unknown section 'evnts'; did you mean 'events'?"]),
        ("title: x", [" error: the section 'events' is missing; add 'events:' and a list"]),
        ("events: {a: {name: A}, b: {name: B}}", ["1:1: error: events is a list; write '- id: ...' for each event"]),
        ("events: []\npeople: [anna]", ["2:1: error: people is a mapping; write 'id:' and the fields under it"]),
        ("events: []\nspan: [1904, 1905]", ["2:1: error: span: is one value; write 'span: ...'"]),
        ("events: []\nformat: {}", ["2:1: error: format: is one value; write 'format: ...'"]),
        ("events: []\ntitle: [a, b]", ["2:1: error: title: is a list; write a text, or a mapping of languages to texts"]),
        ("format: 2\nevents: []", ["1:9: error: format: unknown value '2'; write 1"]),
        ("span: 1904-13\nevents: []", ["1:7: error: span: '1904-13': there is no month 13; months are 01 to 12"]),
        ("title: {fr: La guerre}\nevents: []", ["1:9: error: title: unknown language 'fr'; known: en, th, ja, ru, zh, ko"]),
        ("events: [text]", ["1:10: error: is no mapping; write its fields: {fields}"]),
        (
            "events: [{id: Not An Id, name: A, date: 1904}]",
            ["1:15: error: Not An Id: id: 'Not An Id' is not allowed; write an id in lower-case words with hyphens, as battle-of-tsushima"],
        ),
        ("events: [{name: A, date: 1904}]", ["1:10: error: the field 'id' is missing; add 'id: ...'"]),
        ("events: [{id: a, date: 1904}]", ["1:10: error: a: the field 'name' is missing; add 'name: ...'"]),
        ("events: [{id: a, name: A, date: null}]", ["1:10: error: a: the field 'date' is missing; add 'date: ...'"]),
        ("events: [{id: a, name: {en: null}, date: 1904}]", ["1:24: error: a: the name is empty in every language; give one"]),
        ("events: [{id: a, name: ' ', date: 1904}]", ["1:24: error: a: the name is empty in every language; give one"]),
        ("events: [{id: a, name: '\u200b\u00ad', date: 1904}]", ["1:24: error: a: the name is empty in every language; give one"]),
        ("events: [{id: a, name: A, date: 1904, weight: 6}]", ["1:47: error: a: weight: '6' is not allowed; write a weight from 1 (a detail) to 5 (a turning point)"]),
        ("events: [{id: a, name: A, date: 1904, time: {start: '25:00'}}]", ["1:53: error: a: time.start: '25:00' is not allowed; write a time of day in quotes, as \"14:08\""]),
        ("people: {Anna B: {side: blue}}\nevents: []", ["1:10: error: Anna B: 'Anna B' is not allowed; write an id in lower-case words with hyphens, as battle-of-tsushima"]),
        ("kinds: {duel: {combat: perhaps}}\nevents: []", ["1:24: error: duel: combat: 'perhaps' is not allowed; write yes or no"]),
    ],
)  # fmt: skip
def test_what_the_format_does_not_have_is_told(text, told):
    assert reading(text)[1] == [line.replace("{fields}", ", ".join(EVENT.fields)) for line in told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("events: [{id: a, name: A, date: 1904}, {id: a, name: B, date: 1905}]", "1:45: error: a: the id 'a' stands twice, first on line 1; ids are never used twice: change one"),
        ("people: {a: {}}\nevents: [{id: a, name: A, date: 1904}]", "2:15: error: a: the id 'a' is taken in people, line 1; ids are unique in the whole file: change one"),
        ("sources: {a: {}}\nplaces: {a: {}}\nevents: []", "2:10: error: a: the id 'a' is taken in sources, line 1; ids are unique in the whole file: change one"),
    ],
)  # fmt: skip
def test_an_id_names_one_event_or_entity_of_the_whole_file(text, told):
    assert reading(text)[1] == [told]


def test_words_of_two_vocabularies_may_have_one_id():
    own = record("fronts: {korea: {}}\nsides: {korea: {}}\nevents: [{id: korea, name: Korea, date: 1904}]")
    assert (list(own.fronts), list(own.sides)) == (["korea"], ["korea"])


@pytest.mark.parametrize("name", ["''", "' '", "{en: '', th: ' '}", r'"\u200b"'])
def test_what_has_no_name_that_can_be_seen_is_called_by_its_id(name):
    own = record(f"people: {{anna: {{name: {name}}}}}\nsides: {{red: {{name: {name}}}}}\nevents: []")
    assert (own.people["anna"].name, own.sides["red"].name) == ({"en": "anna"}, {"en": "red"})


def test_a_faulty_entry_is_still_declared():
    found, told = reading("people: {anna: {born: never}}\nevents: [{id: a, name: A, date: 1904, weight: 9}]")
    assert (found.declared["people"], found.declared["events"], len(told)) == ({"anna"}, {"a"}, 2)


def test_the_description_has_every_field_of_the_model():
    made = {
        "people": model.Person,
        "ships": model.Ship,
        "places": model.Place,
        "units": model.Unit,
        "sides": model.Word,
    }
    described = {
        name: {"id", *(shape.attributes.get(field, field) for field in shape.fields)}
        for name, shape in (VOCABULARIES | ENTITIES).items()
    }
    assert {"id", *EVENT.fields} == set(model.Event._fields)
    assert all(described[section] <= set(kind._fields) for section, kind in made.items())


def test_the_json_schema_describes_every_section_and_field():
    schema = data_schema()
    assert (list(schema["properties"]), schema["required"], schema["additionalProperties"]) == (
        list(SECTIONS),
        ["events"],
        False,
    )
    event = schema["properties"]["events"]["items"]
    assert (list(event["properties"]), event["required"], event["additionalProperties"]) == (
        list(EVENT.fields),
        ["id", "name", "date"],
        False,
    )
