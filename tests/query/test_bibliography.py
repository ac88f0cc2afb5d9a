"""The bibliography and what rests on each work."""

import pytest

from rjwar.core.errors import WrongUsage
from rjwar.query.bibliography import authors, works


def test_what_most_rests_on_comes_first(small):
    assert [item["id"] for item in works(small).documents()] == ["thwiki", "campbell-1978", "corbett-1914"]


def test_reading_weighs_less_than_evidence(war):
    def evidence(item):
        return sum(one["how"] != "reading" for one in item["supports"]), len(item["supports"])

    found = [evidence(item) for item in works(war).documents()]
    assert found == sorted(found, reverse=True)


def test_a_type_and_a_text_keep_some(small):
    assert [item["id"] for item in works(small, types=["book"]).documents()] == [
        "campbell-1978",
        "corbett-1914",
    ]
    assert [item["id"] for item in works(small, grep=["maritime"]).documents()] == ["corbett-1914"]
    assert [item["id"] for item in works(small, types=["book"], limit=1).documents()] == ["campbell-1978"]
    with pytest.raises(WrongUsage, match="--type: unknown value 'boook'; did you mean 'book'"):
        works(small, types=["boook"])


def test_works_asked_for_stay_in_their_order(small):
    found = works(small, ["thwiki", "corbett-1914"])
    assert ([item["id"] for item in found.documents()], found.whole) == (["thwiki", "corbett-1914"], False)


def test_a_work_is_a_csl_item_with_what_rests_on_it(small):
    (item,) = works(small, ["campbell-1978"]).documents()
    assert item == {
        "entity": "source",
        "id": "campbell-1978",
        "type": "book",
        "title": "A Naval Study",
        "author": [{"literal": "Campbell"}],
        "issued": {"date-parts": [[1978]]},
        "language": "en",
        "supports": [
            {"entity": "event", "id": "battle-off-long-cape", "how": "claim"},
            {"entity": "event", "id": "battle-off-long-cape", "how": "reading"},
        ],
    }


def test_who_wrote_a_work_is_read_as_people_write_it():
    item = {
        "author": [{"family": "Brinkley", "given": "Frank"}, {"literal": "吹浦忠正"}],
        "editor": [{"literal": "Nobody"}],
    }
    assert authors(item) == "Brinkley, Frank; 吹浦忠正"
    assert authors({"editor": [{"family": "Ward", "given": None}]}) == "Ward"
    assert authors({}) == ""


def test_every_source_of_an_event_is_among_the_works_that_support_it(war):
    supports = {
        (item["id"], one["id"])
        for item in works(war).documents()
        for one in item["supports"]
        if one["how"] == "source" and one["entity"] == "event"
    }
    assert supports == {(cited.source, event.id) for event in war for cited in event.sources}
