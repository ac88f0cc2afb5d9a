"""Words that narrow: dates and names, as one thinks of them."""

import pytest

from rjwar.core.errors import WrongUsage
from rjwar.query.narrowing import narrowed
from rjwar.query.query import Query
from rjwar.query.select import select


def asked(war, *words, lang="en", **query):
    return dict(narrowed(war, Query.of(lang=lang, **query), words).filters)


@pytest.mark.parametrize(
    ("words", "query"),
    [
        ([], {}),
        (["events"], {}),
        (["1904"], {"during": ("1904",)}),
        (["May", "1905"], {"during": ("May 1905",)}),
        (["1904..1905"], {"during": ("1904..1905",)}),
        (["27 мая 1905"], {"during": ("27 мая 1905",)}),
        (["event"], {}),
        (["Combats"], {"kind": ("combat",)}),
        (["battles"], {"kind": ("combat",)}),  # and not those of the kind `battle` alone
        (["nogi", "battles"], {"person": ("person:nogi-maresuke",), "kind": ("combat",)}),
        (["sea", "battles"], {"kind": ("naval",)}),
        (["person", "nogi"], {"person": ("person:nogi-maresuke",)}),
        (["side", "korea"], {"side": ("side:korea",)}),
        (["place", "port", "arthur"], {"place": ("place:port-arthur",)}),
        (["korea"], {"front": ("front:korea",)}),  # the front, rather than the side
        (["port", "arthur"], {"front": ("front:port-arthur",)}),
        (["port", "arthur", "siege"], {"event": ("event:siege-of-port-arthur",)}),
        (["tsushima"], {"event": ("event:battle-of-tsushima",)}),
        (["ulsan"], {"event": ("event:battle-off-ulsan",)}),
        (["makarov"], {"person": ("person:makarov-stepan",)}),
        (["General", "Nogi"], {"person": ("person:nogi-maresuke",)}),
        (["varyag"], {"ship": ("ship:varyag",)}),
        (["mukden"], {"place": ("place:mukden",)}),
        (["combat", "1904", "1905"], {"kind": ("combat",), "during": ("1904", "1905")}),
        (["siege", "loan", "finance"], {"kind": ("siege", "loan"), "front": ("front:finance",)}),
        (["japanese", "victory"], {"outcome": ("outcome:japanese-victory",)}),
        (["Russian", "victories"], {"outcome": ("outcome:russian-victory",)}),
        (["skirmishes"], {"kind": ("skirmish",)}),
        (["sieges", "1904"], {"kind": ("siege",), "during": ("1904",)}),
        (["japan", "sakhalin"], {"side": ("side:japan",), "front": ("front:sakhalin",)}),
        (["second", "army"], {"unit": ("unit:second-army",)}),
        (["日本海海戦"], {"event": ("event:battle-of-tsushima",)}),
        (["person:togo-heihachiro"], {"person": ("person:togo-heihachiro",)}),
    ],
)
def test_words_are_what_they_name(war, words, query):
    assert asked(war, *words) == query


def test_words_are_added_to_the_options(war):
    assert asked(war, "korea", front="manchuria") == {"front": ("manchuria", "front:korea")}


def test_a_thai_year_is_of_its_era_in_thai(war):
    assert asked(war, "๒๔๔๗", lang="th") == {"during": ("1904",)}


def test_an_event_is_it_and_its_parts_at_any_depth(war):
    siege = {event.id for event in select(war, narrowed(war, Query(), ["siege-of-port-arthur"]))}
    parts = {"siege-of-port-arthur"}
    for _ in range(4):
        parts |= {event.id for event in war if event.part_of in parts}
    assert siege == parts


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            ["xyzzy"],
            "'xyzzy' is no date, and nothing that events are sorted by has that name; 'rjwar search xyzzy' looks in every text",
        ),
        (
            ["tushima"],
            "'tushima' is no date, and nothing that events are sorted by has that name; did you mean 'battle-of-tsushima'",
        ),
        (["1904-13"], "'1904-13': there is no month 13; months are 01 to 12"),
        (
            ["2447"],
            "'2447' is 1904 if that year is of the Buddhist Era; write 1904, or '2447 BE', or '2447 CE'",
        ),
        (["victory"], "'victory' names several: "),
        (["portsmouth"], "'portsmouth' names several: "),
        (["1904", "xyzzy"], "'xyzzy' is no date"),
    ],
)
def test_what_is_unknown_or_names_several_is_wrong_usage(war, words, message):
    with pytest.raises(WrongUsage) as refused:
        asked(war, *words)
    assert str(refused.value).startswith(message)


def test_a_date_that_there_is_not_is_told_before_what_its_numbers_name(war):
    with pytest.raises(WrongUsage, match=r"^'31 June 1904': that month has no day 31; it has 30$"):
        narrowed(war, Query(), ["31", "June", "1904"])


def test_words_in_one_argument_are_words(war):
    assert asked(war, "nogi 1904 port arthur siege") == asked(war, "nogi", "1904", "port", "arthur", "siege")


def test_an_id_is_one_in_capitals_too(war):
    assert asked(war, "Mukden") == asked(war, "mukden") == {"place": ("place:mukden",)}
