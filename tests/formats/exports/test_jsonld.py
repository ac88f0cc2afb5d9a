"""Linked data, read as RDF."""

from __future__ import annotations

import json

import pytest
import rdflib
from pyld import jsonld
from rdflib.namespace import RDF

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # of its own reader of JSON-LD
SCHEMA = rdflib.Namespace("https://schema.org/")


def event(id: str) -> rdflib.URIRef:
    return rdflib.URIRef(f"urn:rjwar:event:{id}")


@pytest.fixture
def graph(exported):
    return rdflib.Graph().parse(data=exported("jsonld"), format="json-ld")


@pytest.fixture(scope="session")
def of_all(whole):
    return rdflib.Graph().parse(data=whole("jsonld"), format="json-ld")


def test_an_event_has_its_days_its_place_its_people_and_its_works(graph):
    battle = event("battle-off-long-cape")
    assert (battle, RDF.type, SCHEMA.Event) in graph
    assert {name.language: str(name) for name in graph.objects(battle, SCHEMA.name)} == {
        "en": "Battle off Long Cape",
        "th": "ยุทธนาวีเกาะกลม",
        "ja": "円島沖海戦",
        "ru": "Бой у острова Круглого",
    }
    assert str(graph.value(battle, SCHEMA.startDate)) == "1904-08-10"
    assert str(graph.value(battle, SCHEMA.endDate)) == "1904-08-11"
    assert graph.value(battle, SCHEMA.location) == rdflib.URIRef("urn:rjwar:place:long-cape")
    geo = graph.value(rdflib.URIRef("urn:rjwar:place:long-cape"), SCHEMA.geo)
    assert (graph.value(geo, SCHEMA.latitude).toPython(), graph.value(geo, SCHEMA.longitude).toPython()) == (
        38.66,
        122.17,
    )
    people = {str(graph.value(one, SCHEMA.identifier)) for one in graph.objects(battle, SCHEMA.attendee)}
    assert people == {"sato-ken", "ilyin-oleg"}
    works = {str(graph.value(work, SCHEMA.name)) for work in graph.objects(battle, SCHEMA.subjectOf)}
    assert works == {"The war, an overview", "Maritime Operations, vol. I"}


def test_a_person_has_the_days_of_a_life_as_far_as_they_are_known(graph):
    sato = rdflib.URIRef("urn:rjwar:person:sato-ken")
    assert (str(graph.value(sato, SCHEMA.birthDate)), str(graph.value(sato, SCHEMA.deathDate))) == (
        "1848-01-27",
        "1934",
    )


def test_wholes_and_phases_are_linked_both_ways_where_both_are_there(graph, exported):
    siege, assault = event("siege-of-fort-lena"), event("first-assault-on-lena")
    assert graph.value(assault, SCHEMA.superEvent) == siege
    assert graph.value(siege, SCHEMA.subEvent) == assault
    alone = rdflib.Graph().parse(data=exported("jsonld", "-g", "first assault"), format="json-ld")
    assert alone.value(assault, SCHEMA.superEvent) is None


def test_every_link_of_the_record_leads_to_a_node(of_all, war):
    subjects = set(of_all.subjects())
    for predicate in (SCHEMA.location, SCHEMA.attendee, SCHEMA.superEvent, SCHEMA.subEvent):
        assert set(of_all.objects(None, predicate)) <= subjects
    assert len(set(of_all.subjects(RDF.type, SCHEMA.Event))) == len(war.select().without_war())


def test_the_same_thing_elsewhere_is_a_link(run, tmp_path):
    file = tmp_path / "war.yaml"
    file.write_text(
        "places: {here: {name: Here, same_as: ['https://www.wikidata.org/wiki/Q2']}}\n"
        "events: [{id: one, name: One, date: 190X, place: here, same_as: ['https://www.wikidata.org/wiki/Q1']}]"
    )
    graph = rdflib.Graph().parse(data=run("export", "jsonld", "--data", file).out, format="json-ld")
    assert graph.value(event("one"), SCHEMA.sameAs) == rdflib.URIRef("https://www.wikidata.org/wiki/Q1")
    assert graph.value(rdflib.URIRef("urn:rjwar:place:here"), SCHEMA.sameAs) == rdflib.URIRef(
        "https://www.wikidata.org/wiki/Q2"
    )
    assert (
        str(graph.value(event("one"), SCHEMA.startDate)),
        str(graph.value(event("one"), SCHEMA.endDate)),
    ) == (
        "1900-01-01",
        "1909-12-31",
    )


def test_it_can_be_read_with_no_word_from_elsewhere(odd):
    """Its context is in it; and nothing in a text makes a link."""

    def refuse(url, options):
        raise AssertionError(url)

    nodes = jsonld.expand(json.loads(odd("jsonld")), {"documentLoader": refuse})
    assert len([node for node in nodes if node["@type"] == ["https://schema.org/Event"]]) == 8
    assert "javascript:" not in json.dumps([node.get("https://schema.org/sameAs", []) for node in nodes])
