"""Counts and summed losses: what counts once, what is summed, and what is not known."""

from collections import Counter

import pytest
from hypothesis import given, settings

import rjwar
import strategies
from rjwar.core.errors import WrongUsage
from rjwar.draw.views import card as view
from rjwar.query.answer import Entities
from rjwar.query.counts import BY, count
from rjwar.query.losses import Range, range_of
from rjwar.query.query import Query
from rjwar.query.selection import Asked, Selection
from rjwar.record.losses import bounds, is_combat, lost
from rjwar.record.model import Figure, Force
from rjwar.words.look import Look
from rjwar.words.wording import Wording


@pytest.mark.parametrize(
    ("losses", "expected"),
    [
        ({}, Range(unknown=1)),
        ({"sick": Figure(best=900)}, Range(unknown=1)),
        ({"killed": Figure(best=444, low=444, high=444)}, Range(444, 444)),
        ({"killed": Figure(low=10, high=20), "wounded": Figure(best=5)}, Range(15, 25)),
        ({"killed": Figure(best=117, low=110, high=125), "total": Figure(best=650)}, Range(650, 650)),
        ({"wounded": Figure(low=900)}, Range(900, 900)),
        ({"captured": Figure(high=70)}, Range(70, 70)),
        ({"missing": Figure(best=30, high=40)}, Range(30, 40)),
        ({"killed": Figure(best=0, low=0, high=0)}, Range(0, 0)),
    ],
)
def test_losses_are_the_total_where_stated_else_the_sum_of_what_is_given(losses, expected):
    assert range_of(lost(Force(losses=losses))) == expected


def rows(counted):
    return {row["key"]: row for row in counted.documents()}


def test_the_combats_of_a_key_are_summed_for_each_side(small):
    august = rows(count(small.select(), "month"))["1904-08"]
    assert august == {
        "by": "month",
        "key": "1904-08",
        "keys": ["1904-08"],
        "name": "August 1904",
        "count": 3,
        "losses": {
            "japan": {"low": 650, "high": 650, "unknown": 0},
            "russia": {"low": 1344, "high": 1344, "unknown": 0},
        },
    }


KINDS = "kinds: {battle: {combat: yes}, voyage: {combat: no}, war: {combat: no}}\n"


@pytest.fixture
def own(tmp_path):
    """A record of the events given, each a line of YAML."""

    def opened(*events):
        file = tmp_path / "own.yaml"
        lines = "".join(f"- {{{event}}}\n" for event in events)
        file.write_text(
            f"{KINDS}sides: {{japan: {{belligerent: yes}}, russia: {{belligerent: yes}}, britain: {{}}}}\nevents:\n{lines}",
            "utf-8",
        )
        return rjwar.open(file)

    return opened


def fought(id, date, kind="battle", part_of="", **sides):
    forces = ", ".join(
        f"{side}: {{losses: {{total: {lost}}}}}" if lost else f"{side}: {{}}" for side, lost in sides.items()
    )
    return (
        f"id: {id}, name: {id}, date: {date}, kind: {kind}"
        + (f", part_of: {part_of}" if part_of else "")
        + f", forces: {{{forces}}}"
    )


def losses(selection, by="kind", key="battle"):
    return {side: tuple(found.values()) for side, found in rows(count(selection, by))[key]["losses"].items()}


def test_unknown_is_of_combats_in_which_the_side_had_forces(own):
    war = own(
        fought("a", "1904-05-01", japan="5", russia=""),
        fought("b", "1904-05-02", russia="7", japan=""),
        fought("c", "1904-05-03", britain=""),
    )
    assert losses(war.select()) == {"japan": (5, 5, 1), "russia": (7, 7, 1), "britain": (None, None, 1)}
    assert losses(war.select(side="japan")) == {"japan": (5, 5, 1), "russia": (7, 7, 1)}


def test_a_part_counts_unless_a_whole_that_is_selected_too_states_what_that_side_lost(own):
    war = own(
        fought("siege", "1904-05/1904-08", japan="100", russia=""),
        fought("assault", "1904-06-01", part_of="siege", japan="60", russia="40"),
        fought("night", "1904-06-01", part_of="assault", japan="20", russia="10"),
    )
    assert losses(war.select()) == {"japan": (100, 100, 0), "russia": (40, 40, 1)}
    assert losses(war.select(since="1904-06-01", until="1904-06-01", strict=True)) == {
        "japan": (60, 60, 0),
        "russia": (40, 40, 0),
    }
    assert losses(war.select(grep="night")) == {"japan": (20, 20, 0), "russia": (10, 10, 0)}


def test_the_losses_of_a_part_of_what_is_no_combat_count(own):
    war = own(
        fought("voyage", "1904-10/1905-05", kind="voyage", russia="9"),
        fought("bank", "1904-10-21", part_of="voyage", russia="2"),
    )
    assert losses(war.select()) == {"russia": (2, 2, 0)}
    assert rows(count(war.select(), "kind"))["voyage"]["losses"] == {}


def test_over_time_losses_stand_where_the_phases_that_state_them_do(own):
    war = own(
        fought("siege", "1904-05/1904-08", japan="[100, 120]"),
        fought("first", "1904-06-01", part_of="siege", japan="60"),
        fought("second", "1904-07/1904-08", part_of="siege", japan=""),
        fought("night", "1904-08-01", part_of="second", japan="30"),
    )
    found = {
        key: tuple(row["losses"]["japan"].values()) for key, row in rows(count(war.select(), "month")).items()
    }
    assert found == {
        "1904-05": (10, 30, 0),
        "1904-06": (60, 60, 0),
        "1904-07": (None, None, 0),
        "1904-08": (30, 30, 0),
    }
    assert count(war.select(), "month").total["losses"]["japan"] == {"low": 100, "high": 120, "unknown": 0}
    assert losses(war.select())["japan"] == (100, 120, 0)


def test_where_phases_come_to_more_than_their_whole_nothing_is_left_of_it(own):
    war = own(
        fought("siege", "1904-05/1904-06", japan="50"),
        fought("first", "1904-06-01", part_of="siege", japan="60"),
    )
    assert {
        key: row["losses"]["japan"]["low"] for key, row in rows(count(war.select(), "month")).items()
    } == {
        "1904-05": None,
        "1904-06": 60,
    }


def test_the_first_assault_is_no_japanese_victory(war):
    won = rows(count(war.select(), "outcome"))
    assert won["russian-victory"]["losses"]["japan"]["low"] > 15_000


def test_a_commander_has_the_losses_of_all_that_he_commanded_once(war):
    found = rows(count(war.select(), "person"))
    assert found["nogi-maresuke"]["name"] == "Nogi Maresuke"
    assert found["togo-heihachiro"]["count"] == len(
        [
            event
            for event in war.select().without_war()
            for force in event.forces.values()
            if "togo-heihachiro" in [one.person for one in force.commanders]
        ]
    )
    assert (
        found["kondratenko-roman"]["losses"]["japan"]["low"] > 0
    )  # who commanded within a siege that is selected too


def test_two_ways_of_counting_make_a_key_of_both(war):
    both = list(count(war.select(since=1904, until=1905), "year,front").documents())
    assert both[0].keys() >= {"by", "key", "keys", "name", "count", "losses"}
    assert {row["by"] for row in both} == {"year,front"}
    korea = next(row for row in both if row["keys"] == ["1904", "korea"])
    assert (korea["key"], korea["name"]) == ("1904,korea", "1904 · Korea")
    assert (
        sum(row["count"] for row in both) == count(war.select(since=1904, until=1905), "year").total["count"]
    )
    assert [row["keys"][0] for row in both] == sorted(row["keys"][0] for row in both)


@pytest.mark.parametrize("by", ["year,front,kind", "year,year"])
def test_three_ways_and_one_way_twice_are_refused(small, by):
    with pytest.raises(WrongUsage, match=f"--by: '{by}' is not one thing, nor two"):
        count(small.select(), by)


def test_the_limit_is_of_keys_and_the_total_of_all(small):
    some = count(small.select(), "kind", limit=2)
    assert ([row["key"] for row in some.documents()], some.total["count"]) == (
        ["siege", "loan"],
        len(small) - 1,
    )
    assert [row["key"] for row in count(small.select(), "year", reverse=True).documents()] == ["1905", "1904"]


def test_the_war_itself_is_not_counted(small):
    assert sum(row["count"] for row in count(small.select(), "kind").documents()) == len(small) - 1
    assert "war" not in rows(count(small.select(), "kind"))


def test_what_has_no_key_comes_last_under_none(small):
    keys = [row["key"] for row in count(small.select(), "front").documents()]
    assert keys == ["port-arthur", "diplomacy", "finance", "yellow-sea", None]
    assert rows(count(small.select(), "front"))[None]["name"] is None


def test_a_date_known_to_less_than_a_month_has_no_month(war):
    decade = war.select(grep="Russian expansion in East Asia")
    assert [event.date.edtf for event in decade] == ["189X"]
    assert [list(rows(count(decade, by))) for by in ("month", "year")] == [[None], [None]]


def test_years_and_months_are_in_order_and_other_keys_by_count(war):
    for by in BY:
        found = [row for row in count(war.select(), by).documents() if row["key"] is not None]
        if by in ("year", "month"):
            assert [row["key"] for row in found] == sorted(row["key"] for row in found)
        else:
            assert [row["count"] for row in found] == sorted((row["count"] for row in found), reverse=True)


def test_by_side_an_event_counts_for_each_side_with_forces(war):
    expected = Counter(side for event in war.select().without_war() for side in (event.forces or [None]))
    assert {key: row["count"] for key, row in rows(count(war.select(), "side")).items()} == expected


def test_the_belligerents_come_first_and_who_was_not_there_has_no_key(war):
    counted = count(war.select(), "front")
    assert counted.sides[:2] == ("japan", "russia")
    assert rows(counted)["finance"]["losses"] == {}


def test_names_are_in_the_language_asked_for(small):
    assert rows(count(small.select(), "side", "ja"))["japan"]["name"] == "日本"
    assert rows(count(small.select(), "month", "ja"))["1904-08"]["name"] == "1904年8月"
    assert rows(count(small.select(), "month", "th"))["1904-08"]["name"] == "สิงหาคม ค.ศ. 1904"


def test_nothing_selected_is_no_rows(small):
    counted = count(small.select(grep="nothing of the sort"), "front")
    assert (list(counted.documents()), counted.total["count"]) == ([], 0)


def test_an_unknown_key_is_refused_with_those_there_are(small):
    with pytest.raises(WrongUsage, match="--by: unknown value 'sides'; did you mean 'side'"):
        count(small.select(), "sides")


@settings(max_examples=25)
@given(strategies.documents())
def test_one_rule_says_what_a_side_lost_in_json_in_stats_and_in_the_order(document):
    """`lost` of JSON is the rule of the record; `stats` of one combat is its bounds; events are sorted by the sum of its values."""
    war = strategies.opened(document)
    for event, told in zip(war, war.select().documents(), strict=True):
        ruled = {side: known for side, force in event.forces.items() if (known := lost(force))}
        assert told["lost"] == {
            side: {"best": known.best, "low": known.low, "high": known.high} for side, known in ruled.items()
        }
        if is_combat(event, war.word("kinds", event.kind)) and event.kind != "war":
            ((number,),) = war.rows("SELECT n FROM events WHERE id = ?", event.id)
            alone = Selection(war, (number,), Query(), Asked({}))
            summed = count(alone, "kind").total["losses"]
            assert {
                side: (found["low"], found["high"])
                for side, found in summed.items()
                if found["low"] is not None
            } == {side: bounds(known) for side, known in ruled.items()}
    sizes = [
        sum(known.value or 0 for force in event.forces.values() if (known := lost(force)))
        for event in war.select(sort="losses")
    ]
    assert sizes == sorted(sizes, reverse=True)


def test_every_event_of_the_record_has_one_number_lost_in_card_stats_order_and_json(war):
    """Of each side that an event gives losses of: what JSON, a column, the card, the order and the statistics of that event alone say."""
    look = Look(width=200)
    words = Wording(war, look)
    for event in war.select():
        (told,) = Entities(war, [("event", event.id)]).documents()
        ruled = {side: known for side, force in event.forces.items() if (known := lost(force))}
        assert told["lost"] == {
            side: {"best": known.best, "low": known.low, "high": known.high} for side, known in ruled.items()
        }, event.id
        card = "\n".join(view.render(Entities(war, [("event", event.id)]), look).plain()) if ruled else ""
        for known in ruled.values():
            assert words.figure(known) in card, event.id
        rows = war.rows("SELECT losses FROM events WHERE id = ?", event.id)
        assert rows == [(sum(known.value or 0 for known in ruled.values()) if ruled else None,)], event.id
        if is_combat(event, war.word("kinds", event.kind)) and event.kind != "war":
            ((number,),) = war.rows("SELECT n FROM events WHERE id = ?", event.id)
            alone = count(Selection(war, (number,), Query(), Asked({})), "kind").total["losses"]
            known_here = {
                side: (found["low"], found["high"])
                for side, found in alone.items()
                if found["low"] is not None
            }
            assert known_here == {side: bounds(known) for side, known in ruled.items()}, event.id


def test_of_very_many_sides_a_table_has_no_columns_and_objects_have_all(tmp_path):
    forces = ", ".join(f"s{n}: {{losses: {{killed: 1}}}}" for n in range(30))
    (tmp_path / "own.yaml").write_text(
        f"events: [{{id: a, name: A, date: 1904, kind: battle, forces: {{{forces}}}}}]\n", "utf-8"
    )
    found = count(rjwar.open(tmp_path / "own.yaml").select(), "year")
    assert found.columns == ("key", "name", "count")
    assert len(next(iter(found.documents()))["losses"]) == 30
