"""An opened record: entities and words by id, and what links them."""

from concurrent.futures import ThreadPoolExecutor

import pytest

import rjwar
from rjwar.record.model import Ship, Source
from samples import EVENTS


def test_the_title_and_the_span_are_those_of_the_file(small):
    assert (small.title["ja"], small.span.edtf) == ("日露戦争", "1904-02-08/1905-09-05")


def test_a_vocabulary_is_its_words_by_id(small):
    assert list(small.words("outcomes")) == ["inconclusive", "japanese-victory", "russian-victory"]
    assert (
        small.word("outcomes", "japanese-victory").victor,
        small.word("outcomes", "draw"),
        small.word("outcomes", None),
    ) == (
        "japan",
        None,
        None,
    )


@pytest.mark.parametrize(
    ("entity", "id", "kind"), [("ship", "akebono-maru", Ship), ("source", "thwiki", Source)]
)
def test_an_entity_is_found_by_its_kind_and_id(small, entity, id, kind):
    found = small.find(entity, id)
    assert (type(found), found.id, small.find(entity, id) is found) == (kind, id, True)


def test_there_is_no_entity_of_another_kind(small):
    assert (small.find("ship", "thwiki"), small.find("event", "nothing")) == (None, None)


def test_events_come_in_the_order_asked_for(small):
    numbers = [4, 0, 2]
    assert [event.id for event in small.events(numbers)] == [list(small)[number].id for number in numbers]


def test_more_events_than_sqlite_takes_at_once_are_read(war):
    ids = [event.id for event in war]
    numbers = [number % len(ids) for number in range(2000)]
    assert [event.id for event in war.events(numbers)] == [ids[number] for number in numbers]
    assert len(list(war.json_lines(numbers))) == 2000


def test_a_name_missing_in_a_language_is_the_english_then_the_first_of_the_file(tmp_path):
    (tmp_path / "own.yaml").write_text(
        """
kinds: {raid: {name: {ru: Набег, ja: 襲撃}, combat: yes}}
places: {here: {name: {th: ที่นี่, ja: 此処, en: Here}}}
events: [{id: a, name: {th: ไทย, ja: 日本}, date: 1904-02-08, kind: raid, place: here}]
""",
        encoding="utf-8",
    )
    store = rjwar.open(tmp_path / "own.yaml")
    assert [(one["name"], one["place"]["name"]) for one in store.summary_rows([0], "ko")] == [("ไทย", "Here")]
    assert [(one["name"], one["place"]["name"]) for one in store.summary_rows([0], "ja")] == [
        ("日本", "此処")
    ]
    assert (store.labels("kinds", "en"), store.labels("kinds", "ja")) == ({"raid": "Набег"}, {"raid": "襲撃"})


def test_links_are_in_order_of_date(small):
    assert small.parts("siege-of-fort-lena") == ["first-assault-on-lena"]
    assert small.effects("battle-off-long-cape") == ["siege-of-fort-lena"]
    assert small.mentions("person", "sato-ken") == [
        ("loan-of-may", "figure"),
        ("battle-off-long-cape", "commander"),
    ]
    assert small.supports("campbell-1978") == [
        ("event", "battle-off-long-cape", "claim"),
        ("event", "battle-off-long-cape", "reading"),
    ]


def test_an_opened_record_counts_and_yields_its_events_in_order_of_date(small):
    assert (len(small), [event.id for event in small]) == (7, EVENTS)


def test_other_threads_may_ask_too(small):
    with ThreadPoolExecutor(2) as threads:
        asked = threads.map(lambda year: len(small.select(year=year)), (1904, 1905))
        assert list(asked) == [len(small.select(year=1904)), len(small.select(year=1905))]
