"""The record that comes with the program: sound, complete in its languages, and as full as it promises to be."""

import json
import re
import unicodedata
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from rjwar.core.paths import bundled
from rjwar.record.losses import is_combat

BLOCKED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


@pytest.fixture(scope="module")
def combats(war):
    return [event for event in war if is_combat(event, war.word("kinds", event.kind))]


def entities(war, entity):
    return [war.find(entity, id) for id in war.ids(entity)]


def claims(war):
    return [
        claim
        for entity in ("event", "person", "ship", "place")
        for found in entities(war, entity)
        for claim in found.claims
    ]


def test_it_has_no_fault_and_owes_no_more_than_a_few_sources_that_could_not_be_seen(war, run):
    ran = run("check", "--json")
    assert (ran.status, ran.err) == (0, "")
    problems = json.loads(ran.out)
    assert {problem["code"] for problem in problems} <= {"source"}
    owed = [war.find("event", problem["id"]) for problem in problems]
    assert len(owed) <= 0.03 * len(war)
    assert [event.id for event in owed if (event.weight or 0) >= 3] == []


def test_it_opens_with_what_it_is_and_what_its_fields_mean():
    comment = Path(bundled()).read_text(encoding="utf-8").partition("\nformat:")[0]
    assert all(line.startswith("#") or not line for line in comment.splitlines())


def test_it_tells_450_events_from_1895_to_1910_and_most_of_the_war_itself(war):
    days = Counter(
        1 if event.date.earliest and date(1904, 2, 8) <= event.date.earliest <= date(1905, 9, 5) else 0
        for event in war
    )
    assert len(war) >= 450
    assert days[1] > days[0]


def test_it_has_60_combats_commanded_on_both_sides(combats):
    assert (
        len(
            [
                event
                for event in combats
                if len([force for force in event.forces.values() if force.commanders]) >= 2
            ]
        )
        >= 60
    )


def test_it_has_45_combats_with_the_strength_and_the_losses_of_both_sides(combats):
    both = [
        event
        for event in combats
        if len([force for force in event.forces.values() if force.strength and force.losses]) >= 2
    ]
    assert len(both) >= 45


@pytest.mark.parametrize(
    ("entity", "least"), [("person", 150), ("ship", 120), ("place", 150), ("source", 60)]
)
def test_it_knows_who_and_where_and_from_what(war, entity, least):
    assert len(war.ids(entity)) >= least


def test_every_place_has_coordinates(war):
    assert [place.id for place in entities(war, "place") if place.lat is None or place.lon is None] == []


def test_every_event_and_word_is_named_in_english_and_thai(war):
    words = [
        word
        for section in ("sides", "fronts", "kinds", "outcomes", "measures", "ranks", "clocks")
        for word in war.words(section).values()
    ]
    assert [found.id for found in [*war, *words] if not {"en", "th"} <= found.name.keys()] == []


def test_every_event_is_told_in_english_and_thai(war):
    assert [event.id for event in war if not {"en", "th"} <= event.summary.keys()] == []


@pytest.mark.parametrize("lang", ["ja", "ru"])
def test_nine_combats_of_ten_are_named_in_japanese_and_russian(combats, lang):
    assert len([event for event in combats if lang in event.name]) >= 0.9 * len(combats)


@pytest.mark.parametrize(
    ("entity", "side", "lang"),
    [
        ("person", "japan", "ja"),
        ("ship", "japan", "ja"),
        ("person", "russia", "ru"),
        ("ship", "russia", "ru"),
    ],
)
def test_people_and_ships_are_named_in_the_language_of_their_side(war, entity, side, lang):
    assert [
        found.id for found in entities(war, entity) if found.side == side and lang not in found.name
    ] == []


def test_four_places_of_five_are_named_in_japanese_and_russian_too(war):
    places = entities(war, "place")
    assert len([place for place in places if {"ja", "ru"} <= place.name.keys()]) >= 0.8 * len(places)


def test_every_event_is_sourced_and_140_disputes_are_kept(war):
    assert [event.id for event in war if not (event.sources or event.reading)] == []
    assert len([claim for claim in claims(war) if claim.verdict == "differs"]) >= 140


def test_132_claims_of_the_thai_article_are_kept_with_what_is_right(war):
    kept = [
        claim
        for claim in claims(war)
        if claim.source == "thwiki" and claim.verdict in ("mistaken", "imprecise", "unverifiable")
    ]
    assert len(kept) >= 132
    assert [claim.value for claim in kept if not claim.note] == []


def test_20_events_are_turning_points_and_about_80_weigh_4_and_more(war):
    weights = Counter(event.weight for event in war)
    assert 15 <= weights[5] <= 26
    assert 60 <= weights[5] + weights[4] <= 105


def test_there_is_one_war(war):
    assert [event.date.edtf for event in war if event.kind == "war"] == [war.span.edtf]


@pytest.mark.parametrize(
    "chain",
    [
        [
            "occupation-of-seoul", "battle-of-yalu-river", "battle-of-nanshan", "siege-of-port-arthur", "battle-of-the-yellow-sea",
            "battle-of-tsushima", "treaty-of-portsmouth", "hibiya-riots",
        ],
        ["bloody-sunday", "potemkin-mutiny"],
        ["bloody-sunday", "october-manifesto"],
    ],
)  # fmt: skip
def test_one_thing_led_to_another(war, chain):
    for cause, effect in pairwise(chain):
        reached, wave = set(), {cause}
        while wave - reached:
            reached |= wave
            wave = {id for known in wave for id in war.effects(known)}
        assert effect in reached, f"{cause} did not lead to {effect}"


def test_its_texts_are_composed_and_hold_no_control_or_direction_character(war):
    for entity in ("event", "person", "ship", "place", "source"):
        for id in war.ids(entity):
            text = json.dumps(json.loads(war.json(entity, id)), ensure_ascii=False)
            assert unicodedata.is_normalized("NFC", text), id
            assert not BLOCKED.search(text), id


def test_no_alias_repeats_a_name(war):
    for entity in ("event", "person", "ship", "place"):
        repeated = {
            found.id: found.aliases
            for found in entities(war, entity)
            if set(found.aliases) & set(found.name.values())
        }
        assert repeated == {}
        assert [
            found.id for found in entities(war, entity) if len(set(found.aliases)) < len(found.aliases)
        ] == []
