"""The filters: one value each, which every room walks."""

import pytest

from rjwar.cli.options import FILTER_OPTIONS
from rjwar.core.errors import WrongUsage
from rjwar.core.fold import fold
from rjwar.query.filters import FILTERS

# Of each filter a value by which it selects something of the bundled record, and leaves something out.
VALUES = {
    "year": "1904", "during": "1904-05", "since": "1905", "until": "1904", "front": "port-arthur", "outcome": "japan", "kind": "naval", "side": "russia",
    "person": "togo-heihachiro", "ship": "mikasa", "unit": "third-army", "place": "mukden", "event": "battle-of-tsushima", "tag": None,
    "source": "thwiki", "grep": "torpedo", "min-weight": "4",
}  # fmt: skip


@pytest.mark.parametrize("filter", FILTERS, ids=[filter.name for filter in FILTERS])
def test_every_filter_selects_something_and_not_all(war, filter):
    value = VALUES[filter.name] or war.rows("SELECT id FROM links WHERE role = ? LIMIT 1", filter.name)[0][0]
    if filter.name == "unit" and not war.rows("SELECT 1 FROM mentions WHERE entity = 'unit' LIMIT 1"):
        pytest.skip("the record has no units yet")
    found = len(war.select(**{filter.key: value}))
    assert 0 < found < len(war)
    assert len(war.select(exclude=f"{filter.name}={value}")) == len(war) - found


def test_every_filter_is_an_option_with_its_own_words():
    options = {option.name: option for option in FILTER_OPTIONS}
    assert [name for name in options if name not in ("exclude", "strict")] == [
        filter.name for filter in FILTERS
    ]
    assert [options[filter.name].help for filter in FILTERS] == [filter.help for filter in FILTERS]
    shorts = [filter.short for filter in FILTERS if filter.short]
    assert len(set(shorts)) == len(shorts)


def test_an_event_is_selected_with_its_parts_at_any_depth(war):
    parts = {"battle-of-tsushima"}
    while more := {event.id for event in war if event.part_of in parts} - parts:
        parts |= more
    assert {event.id for event in war.select(event="battle-of-tsushima")} == parts


def test_a_combat_is_on_land_or_at_sea(war):
    combats, land, naval = (
        {event.id for event in war.select(kind=kind)} for kind in ("combat", "land", "naval")
    )
    assert (land | naval, land & naval) == (combats, set())
    assert {"battle-of-nanshan", "battle-of-mukden", "siege-of-port-arthur"} <= land
    assert {
        "battle-of-tsushima",
        "battle-of-the-yellow-sea",
        "vladivostok-bombardment",
        "hitachi-maru-incident",
    } <= naval


@pytest.mark.parametrize(
    ("name", "typed", "meant"),
    [
        ("kind", "Land", "land"),
        ("kind", "COMBATS", "combat"),
        ("kind", "Sieges", "siege"),
        ("outcome", "Russian victories", "russian-victory"),
        ("side", "Japanese", "japan"),
    ],
)
def test_a_word_has_any_case_and_is_taken_in_the_plural(war, name, typed, meant):
    assert [event.id for event in war.select(**{name: typed})] == [
        event.id for event in war.select(**{name: meant})
    ]


def texts(war, name, text):
    (filter,) = (one for one in FILTERS if one.name == name)
    return [value[1] for value in filter.values(war, text)]


def test_a_comma_parts_values_but_not_a_name_that_has_one(small):
    assert texts(small, "front", "finance, diplomacy") == ["finance", "diplomacy"]
    assert texts(small, "source", "war, an overview") == ["thwiki"]
    assert texts(small, "since", "May 27, 1904") == ["1904-05-27"]


def test_a_part_that_is_an_id_wins_over_the_whole_being_like_a_name(small):
    assert texts(small, "source", "corbett-1914,campbell-1978") == ["corbett-1914", "campbell-1978"]
    assert texts(small, "person", "sato-ken,sato") == ["sato-ken", "sato-ken"]


def test_of_a_text_every_comma_is_a_comma(small):
    (grep,) = (one for one in FILTERS if one.name == "grep")
    assert grep.values(small, "lena, assault") == [fold("lena, assault")]


def test_what_was_asked_is_resolved_once(small):
    asked = small.select(
        year="1904..1905", since="1904-06", until="June 1905", front="port-arthur,finance"
    ).asked
    assert [day.isoformat() for day in asked.period] == ["1904-06-01", "1905-06-30"]
    assert asked.fronts == ("port-arthur", "finance")
    assert small.select(person="伊東").asked.ids("person") == ("sato-ken",)
    assert [day.isoformat() for day in small.select(during="May 1904").asked.period] == [
        "1904-05-01",
        "1904-05-31",
    ]
    assert tuple(small.select().asked.period) == (None, None)


def test_a_keyword_that_is_no_filter_is_refused(small):
    with pytest.raises(WrongUsage, match=r"no filter 'frnt'; did you mean 'front'\?"):
        small.select(frnt="x")
