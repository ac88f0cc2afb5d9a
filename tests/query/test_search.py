"""A search over everything: what is found, in which order, and what is told of it."""

import pytest

from rjwar.core.errors import WrongUsage
from rjwar.query.search import KEYS, search, snippet


def found(war, text, **asked):
    return [(document["entity"], document["id"]) for document in search(war, text, **asked).documents()]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("makarov", ("person", "makarov-stepan")),
        ("Макаров", ("person", "makarov-stepan")),
        ("admiral makarov", ("person", "makarov-stepan")),
        ("mikasa", ("ship", "mikasa")),
        ("三笠", ("ship", "mikasa")),
        ("nogi", ("person", "nogi-maresuke")),
        ("dogger bank incident", ("event", "dogger-bank-incident")),
        ("日本海海戦", ("event", "battle-of-tsushima")),
        ("ยุทธนาวีช่องแคบสึชิมะ", ("event", "battle-of-tsushima")),
        ("corbett 1914", ("source", "corbett-1914")),
        ("second army", ("unit", "second-army")),
    ],
)
def test_what_is_named_so_comes_first(war, text, first):
    assert found(war, text)[0] == first


def test_a_claim_is_found_by_its_value_and_is_of_what_it_is_about(war):
    assert ("claim", "battle-of-tsushima") in found(war, "4380")
    assert ("claim", "siege-of-port-arthur") in found(war, "krupp howitzers")


def test_every_word_must_be_there_somewhere(small):
    assert found(small, "fleet island") == [("event", "battle-off-long-cape")]
    assert found(small, "fleet moon") == []


def test_an_entity_is_found_once_and_each_claim_of_it(small):
    assert found(small, "long cape") == [("place", "long-cape"), ("event", "battle-off-long-cape")]
    assert found(small, "overview") == [("source", "thwiki"), ("claim", "battle-off-long-cape")]


def test_a_document_tells_where_and_how(small):
    (document,) = search(small, "harbour", "ja").documents()
    assert tuple(document) == KEYS
    assert document["score"] > 0
    assert {key: document[key] for key in KEYS[:5]} == {
        "entity": "event",
        "id": "battle-off-long-cape",
        "name": "円島沖海戦",
        "field": "outcome_note",
        "snippet": "The fleet turned back to its harbour",
    }


def test_scores_fall_and_the_limit_keeps_the_best(war):
    scores = [document["score"] for document in search(war, "tsushima").documents()]
    assert scores == sorted(scores, reverse=True)
    assert found(war, "tsushima", limit=3) == found(war, "tsushima")[:3]


def test_a_short_word_is_no_beginning(small):
    assert found(small, "le") == []
    assert ("place", "fort-lena") in found(small, "len")


@pytest.mark.parametrize("text", ["", "--", " "])
def test_nothing_to_look_for_is_refused(small, text):
    with pytest.raises(WrongUsage, match="has no letter or digit to look for; give a text"):
        search(small, text)


def test_the_words_around_a_find_are_told():
    text = "one two three four five six seven eight nine ten eleven twelve thirteen Tōgō fifteen sixteen seventeen eighteen nineteen twenty"
    assert (
        snippet(text, ["togo"])
        == "…four five six seven eight nine ten eleven twelve thirteen Tōgō fifteen sixteen seventeen eighteen nineteen twenty"
    )
    assert snippet("short", ["short"]) == "short"
    assert "โทโง" in snippet(
        "กองเรือของพลเรือเอกโทโงออกจากท่าเพื่อไปพบกับกองเรือรัสเซียที่กำลังเข้ามาในช่องแคบ" * 3, ["โทโง"]
    )
