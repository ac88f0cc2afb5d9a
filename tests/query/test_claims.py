"""Claims: each beside the record's own value, chosen by event or by source."""

import pytest

from rjwar.core.edtf import parse
from rjwar.core.errors import WrongUsage
from rjwar.query.claims import claims, recorded
from rjwar.query.query import Query
from rjwar.record.context import Context
from rjwar.record.model import Citation, Clocked, Commander, Figure, ShipLost, UnitThere


def of(answer):
    return [(document["of"]["id"], document["field"], document["value"]) for document in answer.documents()]


EVENT_CLAIMS = [
    ("battle-off-long-cape", "forces.russia.losses.killed", "340"),
    ("battle-off-long-cape", "forces.russia.losses.killed", ">500"),
    ("battle-off-long-cape", "text", "the guns were of German make"),
]
PERSON_CLAIMS = [("sato-ken", "born", "1847")]


def test_claims_on_events_come_first_then_on_people_ships_and_places(small):
    assert of(claims(small, Query())) == EVENT_CLAIMS + PERSON_CLAIMS


def test_a_claim_stands_beside_the_value_of_the_record(small):
    assert next(iter(claims(small, Query()).documents())) == {
        "entity": "claim",
        "of": {"entity": "event", "id": "battle-off-long-cape", "name": "Battle off Long Cape"},
        "field": "forces.russia.losses.killed",
        "record": {"best": 444, "low": 444, "high": 444, "counts": None},
        "value": "340",
        "source": "campbell-1978",
        "at": "p. 58",
        "verdict": "differs",
        "note": None,
    }


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        ("liaoyang", "liaoyang"),
        (41.27, 41.27),
        (True, True),
        (
            Figure(best=5, low=4, counts={"en": "crews"}),
            {"best": 5, "low": 4, "high": None, "counts": "crews"},
        ),
        (parse("1905-05-27/1905-05-28"), "1905-05-27/1905-05-28"),
        ((Commander("togo"), Commander("kamimura", {"en": "2nd Division"})), ["togo", "kamimura"]),
        ((ShipLost("orel", "captured"),), ["orel"]),
        ((Citation("thwiki"),), ["thwiki"]),
        (
            (UnitThere(text={"en": "First Division"}), UnitThere("second-army")),
            ["First Division", "second-army"],
        ),
        ({"en": "Nanshan", "ja": "南山"}, "Nanshan"),
        (Clocked("14:08", None, "japanese"), {"start": "14:08", "end": None, "clock": "japanese"}),
    ],
)
def test_values_of_the_record_are_as_json_has_them(small, value, expected):
    assert recorded(value, Context(small, "en")) == expected


def test_a_claim_about_the_text_has_no_value_beside_it(small):
    assert [
        document["record"] for document in claims(small, Query()).documents() if document["field"] == "text"
    ] == [None]


def test_a_filter_on_events_leaves_people_out(small):
    assert of(claims(small, Query(front=("yellow-sea",)))) == EVENT_CLAIMS
    assert of(claims(small, Query(front=("finance",)))) == []


def test_source_chooses_claims_and_not_events(small):
    answer = claims(small, Query(source=("thwiki",)))
    assert of(answer) == [*EVENT_CLAIMS[1:], *PERSON_CLAIMS]
    assert answer.source == "thwiki"
    assert claims(small, Query(source=("thwiki,campbell-1978",))).source is None


def test_excluding_a_source_leaves_its_claims_out_and_not_its_events(small):
    assert of(claims(small, Query(exclude=("source=thwiki",)))) == EVENT_CLAIMS[:1]


def test_excluding_events_leaves_people_out_too(small):
    assert of(claims(small, Query(exclude=("front=yellow-sea",)))) == []


def test_the_limit_is_of_claims(small):
    assert of(claims(small, Query(limit=2))) == EVENT_CLAIMS[:2]
    with pytest.raises(WrongUsage, match="--limit"):
        claims(small, Query(limit=-1))


def test_an_unknown_source_is_refused(small):
    with pytest.raises(WrongUsage, match="--source"):
        claims(small, Query(source=("nobody-1900",)))


def test_names_are_in_the_language_asked_for(small):
    assert [document["of"]["name"] for document in claims(small, Query(), "ja").documents()][-1] == "伊東次郎"


def test_every_claim_of_the_record_is_told_once(war):
    expected = sum(
        len(war.find(entity, id).claims)
        for entity in ("event", "person", "ship", "place")
        for id in war.ids(entity)
    )
    assert len(claims(war, Query())) == expected


def test_every_claim_about_a_field_has_the_value_it_is_about(war):
    assert [
        of
        for of in claims(war, Query()).documents()
        if of["field"] != "text" and of["record"] in (None, [], {})
    ] == []


def test_the_claims_of_the_seed_article_read_as_a_fact_check(war):
    answer = claims(war, Query(source=("thwiki",)))
    assert len(answer) > 100
    assert {document["source"] for document in answer.documents()} == {"thwiki"}


def test_grep_picks_claims_and_not_events(small, war):
    assert of(claims(small, Query(grep=("German make",)))) == EVENT_CLAIMS[2:]
    assert of(claims(small, Query(grep=("rounded",)))) == EVENT_CLAIMS[1:2]
    assert of(claims(war, Query(grep=("4380",)))) == [
        ("battle-of-tsushima", "forces.russia.losses.killed", "4380")
    ]
    assert of(claims(small, Query(exclude=("grep=german",)))) == EVENT_CLAIMS[:2] + PERSON_CLAIMS


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"verdicts": ["mistaken"]}, PERSON_CLAIMS),
        ({"verdicts": ["mistaken,imprecise"]}, [EVENT_CLAIMS[1], *PERSON_CLAIMS]),
        ({"fields": ["text"]}, EVENT_CLAIMS[2:]),
        ({"fields": ["losses"]}, EVENT_CLAIMS[:2]),
        ({"fields": ["forces.russia"]}, EVENT_CLAIMS[:2]),
        ({"fields": ["born"], "verdicts": ["differs"]}, []),
    ],
)
def test_verdict_and_field_pick_claims(small, asked, found):
    assert of(claims(small, Query(), **asked)) == found


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"verdicts": ["mistakn"]}, "--verdict: unknown value 'mistakn'; did you mean 'mistaken'?"),
        ({"fields": ["losess"]}, "--field: unknown value 'losess'; did you mean 'losses'?"),
    ],
)
def test_a_verdict_or_field_that_there_is_not_is_refused(small, asked, message):
    with pytest.raises(WrongUsage) as refused:
        claims(small, Query(), **asked)
    assert str(refused.value) == message


def test_a_person_asked_for_has_the_claims_on_himself_too(small):
    assert of(claims(small, Query(person=("sato-ken",)))) == EVENT_CLAIMS + PERSON_CLAIMS
    assert of(claims(small, Query(person=("sato-ken",), front=("yellow-sea",)))) == EVENT_CLAIMS
