"""The JSON objects of the contract, key for key."""

import json
import re

import pytest

from rjwar.core.edtf import parse
from rjwar.record import documents
from rjwar.store.reader import ENTITIES

EVENT = [
    "entity", "id", "kind", "name", "names", "aliases", "date", "time", "front", "place", "outcome",
    "victor", "outcome_note", "weight", "summary", "forces", "lost", "money", "people", "ships", "claims",
    "part_of", "parts", "causes", "effects", "sources", "reading", "tags", "same_as",
]  # fmt: skip
PERSON = [
    "entity", "id", "name", "names", "aliases", "side", "born", "died", "ranks", "summary", "events",
    "claims", "sources", "same_as",
]  # fmt: skip
SHIP = [
    "entity", "id", "name", "names", "aliases", "side", "type", "types", "launched", "displacement_t",
    "guns", "torpedo_tubes", "became", "fate", "fates", "events", "claims", "sources", "same_as",
]  # fmt: skip
PLACE = [
    "entity", "id", "name", "names", "aliases", "lat", "lon", "approximate", "modern", "events", "claims",
    "sources", "same_as",
]  # fmt: skip
UNIT = [
    "entity", "id", "name", "names", "aliases", "side", "kind", "part_of", "parts", "commanders", "summary",
    "events", "claims", "sources", "same_as",
]  # fmt: skip


def figure(best=None, low=None, high=None, counts=None):
    return {"best": best, "low": low, "high": high, "counts": counts}


@pytest.fixture
def document(sample):
    """The object of an entity of the small record, as `show --json` prints it."""

    def document(entity, id, lang="en"):
        (found,) = json.loads(sample("show", f"{entity}:{id}", "--json", "--lang", lang).out)
        return found

    return document


def test_an_event_has_every_key_and_all_that_it_is_linked_to(document):
    assert document("event", "battle-off-long-cape") == {
        "entity": "event",
        "id": "battle-off-long-cape",
        "kind": "naval-battle",
        "name": "Battle off Long Cape",
        "names": {"en": "Battle off Long Cape", "th": "ยุทธนาวีเกาะกลม", "ja": "円島沖海戦", "ru": "Бой у острова Круглого"},
        "aliases": ["Long Cape Affair"],
        "date": {
            "edtf": "1904-08-10/1904-08-11",
            "start": "1904-08-10",
            "end": "1904-08-11",
            "earliest": "1904-08-10",
            "latest": "1904-08-11",
            "precision": "day",
            "approximate": False,
            "uncertain": False,
            "old_style": {"edtf": "1904-07-28/1904-07-29", "start": "1904-07-28", "end": "1904-07-29"},
        },
        "time": {"start": "12:30", "end": "19:27", "clock": "japanese"},
        "front": "yellow-sea",
        "place": {"id": "long-cape", "name": "Long Cape", "lat": 38.66, "lon": 122.17},
        "outcome": "japanese-victory",
        "victor": "japan",
        "outcome_note": "The fleet turned back to its harbour",
        "weight": 5,
        "summary": "A fleet came out and was met off the island",
        "forces": {
            "japan": {
                "commanders": [{"id": "sato-ken", "name": "Sato Ken", "rank": "admiral", "role": None}],
                "units": [{"id": None, "name": "First Division", "role": None}],
                "strength": {"battleships": figure(4, 4, 4), "armoured-cruisers": figure(8, 8, 8), "men": figure(12500, 12000, 13000, "crews only")},
                "losses": {"killed": figure(117, 110, 125), "wounded": figure(None, 500, 583), "total": figure(650)},
                "ships_lost": [{"id": "torpedo-boat-34", "name": "Torpedo boat 34", "type": "torpedo-boat", "fate": "sunk"}],
            },
            "russia": {
                "commanders": [{"id": "ilyin-oleg", "name": "Oleg Ilyin", "rank": None, "role": "Shore batteries"}],
                "units": [],
                "strength": {},
                "losses": {"killed": figure(444, 444, 444), "wounded": figure(None, 900)},
                "ships_lost": [],
            },
        },
        "lost": {"japan": {"best": 650, "low": None, "high": None}, "russia": {"best": None, "low": 1344, "high": None}},
        "money": [],
        "people": [],
        "ships": ["akebono-maru"],
        "claims": [
            {"field": "forces.russia.losses.killed", "value": "340", "source": "campbell-1978", "at": "p. 58", "verdict": "differs", "note": None},
            {"field": "forces.russia.losses.killed", "value": ">500", "source": "thwiki", "at": None, "verdict": "imprecise", "note": "Rounded in the overview"},
            {"field": "text", "value": "the guns were of German make", "source": "thwiki", "at": None, "verdict": "unverifiable", "note": None},
        ],
        "part_of": None,
        "parts": [],
        "causes": ["loan-of-may"],
        "effects": ["siege-of-fort-lena"],
        "sources": [{"id": "thwiki", "at": None}, {"id": "corbett-1914", "at": "vol. I"}],
        "reading": ["campbell-1978"],
        "tags": ["fleet", "gunnery"],
        "same_as": [],
    }  # fmt: skip


def test_what_an_event_does_not_have_is_null_or_empty(document):
    found = document("event", "rain-of-july")
    assert list(found) == EVENT
    nulls = [
        "kind",
        "time",
        "front",
        "place",
        "outcome",
        "victor",
        "outcome_note",
        "weight",
        "summary",
        "part_of",
    ]
    mappings = ["forces", "lost"]
    told = ["entity", "id", "name", "names", "date"]
    lists = [key for key in EVENT if key not in (*nulls, *mappings, *told)]
    absent = {key: value for key, value in found.items() if key not in told}
    assert absent == dict.fromkeys(nulls) | {key: [] for key in lists} | {key: {} for key in mappings}
    assert (found["date"]["start"], found["date"]["earliest"], found["date"]["old_style"]) == (
        "1904-07",
        "1904-07-01",
        None,
    )


def test_a_whole_lists_its_parts_and_money_its_terms(document):
    assert document("event", "siege-of-fort-lena")["parts"] == ["first-assault-on-lena"]
    assert document("event", "loan-of-may")["money"] == [
        {
            "what": "loan", "borrower": "japan", "lender": "Banks of London", "amount": 10000000, "currency": "GBP", "rate": 6.0,
            "issue_price": 93.5, "share": None, "note": "First of its kind",
        }
    ]  # fmt: skip


def test_a_person_has_ranks_and_events(document):
    assert document("person", "sato-ken") == {
        "entity": "person",
        "id": "sato-ken",
        "name": "Sato Ken",
        "names": {"en": "Sato Ken", "ja": "伊東次郎"},
        "aliases": ["Itoh Jiro"],
        "side": "japan",
        "born": "1848-01-27",
        "died": "1934",
        "ranks": [{"from": "1903-10", "rank": "vice-admiral"}, {"from": "1904-06-06", "rank": "admiral"}],
        "summary": "He led the fleet",
        "events": [
            {"id": "loan-of-may", "name": "Loan of May", "date": "1904-05-11", "role": "figure"},
            {"id": "battle-off-long-cape", "name": "Battle off Long Cape", "date": "1904-08-10/1904-08-11", "role": "commander"},
        ],
        "claims": [
            {"field": "born", "value": "1847", "source": "thwiki", "at": None, "verdict": "mistaken", "note": "By another calendar"},
        ],
        "sources": [],
        "same_as": [],
    }  # fmt: skip


def test_what_is_undone_of_a_ship_comes_after_what_was_done_on_the_same_day(run, tmp_path):
    lost = "{id: %s, name: A, date: 1904-05-01, forces: {japan: {ships_lost: [{ship: one, fate: %s}]}}}"
    fates = ("released", "raised", "captured")
    file = tmp_path / "own.yaml"
    file.write_text(f"events: [{', '.join(lost % (fate, fate) for fate in fates)}]\n")
    (ship,) = json.loads(run("show", "ship:one", "--json", "--data", file).out)
    assert [fate["what"] for fate in ship["fates"]] == ["captured", "raised", "released"]


def test_a_ship_has_its_fate_from_the_event_that_lost_it(document):
    lost, kept = document("ship", "torpedo-boat-34"), document("ship", "akebono-maru")
    assert (list(lost), list(kept)) == (SHIP, SHIP)
    assert lost["fate"] == {"what": "sunk", "date": "1904-08-10/1904-08-11", "event": "battle-off-long-cape"}
    assert lost["fates"] == [lost["fate"]]
    assert lost["types"] == [{"from": None, "type": "torpedo-boat"}]
    assert lost["events"] == [
        {
            "id": "battle-off-long-cape",
            "name": "Battle off Long Cape",
            "date": "1904-08-10/1904-08-11",
            "role": "lost",
        }
    ]
    assert (kept["fate"], kept["became"]) == (None, [{"from": "1905-06", "name": "Iwami", "side": "japan"}])
    assert (kept["type"], kept["launched"], kept["displacement_t"]) == ("battleship", "1900", 13516)
    assert kept["guns"] == [{"calibre_mm": 305, "number": 4}, {"calibre_mm": 152, "number": 14}]
    assert kept["torpedo_tubes"] == 4


def test_a_place_has_what_happened_there(document):
    found = document("place", "long-cape")
    assert list(found) == PLACE
    assert (found["lat"], found["lon"], found["approximate"], found["modern"]) == (
        38.66,
        122.17,
        True,
        "Yuandao",
    )
    assert [event["id"] for event in found["events"]] == ["battle-off-long-cape"]


def test_a_source_is_a_csl_item_with_what_rests_on_it(document):
    assert document("source", "thwiki") == {
        "entity": "source",
        "id": "thwiki",
        "type": "entry-encyclopedia",
        "title": "The war, an overview",
        "author": [{"literal": "Many hands"}],
        "issued": {"date-parts": [[2025]]},
        "URL": "https://example.org/war",
        "language": "th",
        "note": "Seen in one copy",
        "supports": [
            {"entity": "event", "id": "loan-of-may", "how": "source"},
            {"entity": "event", "id": "battle-off-long-cape", "how": "source"},
            {"entity": "event", "id": "battle-off-long-cape", "how": "claim"},
            {"entity": "person", "id": "sato-ken", "how": "claim"},
        ],
    }


def test_names_summaries_and_people_are_in_the_language_and_fall_back_to_english(document):
    thai, japanese = (
        document("event", "battle-off-long-cape", "th"),
        document("event", "battle-off-long-cape", "ja"),
    )
    assert (thai["name"], thai["summary"], thai["place"]["name"]) == (
        "ยุทธนาวีเกาะกลม",
        "กองเรือออกจากท่า",
        "Long Cape",
    )
    assert (japanese["name"], japanese["summary"]) == (
        "円島沖海戦",
        "A fleet came out and was met off the island",
    )
    assert (japanese["place"]["name"], japanese["forces"]["japan"]["commanders"][0]["name"]) == (
        "円島",
        "伊東次郎",
    )
    assert document("person", "sato-ken", "ja")["events"][1]["name"] == "円島沖海戦"
    assert [found["id"] for found in thai["sources"]] == ["thwiki", "corbett-1914"]


@pytest.mark.parametrize(
    ("day", "rank"),
    [
        ("1903-09-30", None),
        ("1903-10-01", "vice-admiral"),
        ("1904-06-05", "vice-admiral"),
        ("1904-06-06", "admiral"),
    ],
)
def test_a_rank_is_held_from_its_day(small, day, rank):
    assert small.find("person", "sato-ken").rank_on(parse(day).earliest) == rank


def test_documents_of_the_real_record_are_those_compiled_with_it(war):
    for entity in ENTITIES:
        for id in war.ids(entity):
            assert json.loads(war.json(entity, id)) == documents.document(
                entity, war.find(entity, id), war, "en"
            )


def test_no_key_of_the_real_record_is_ever_missing(war):
    keys = {"event": EVENT, "person": PERSON, "ship": SHIP, "place": PLACE, "unit": UNIT}
    for entity, wanted in keys.items():
        assert {tuple(json.loads(war.json(entity, id))) for id in war.ids(entity)} <= {tuple(wanted)}


def test_ids_are_words_with_hyphens(war):
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id) for entity in ENTITIES for id in war.ids(entity))
