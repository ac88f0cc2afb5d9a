"""Maps: RFC 7946."""

from __future__ import annotations

import json

import geojson


def features(text: str) -> dict[str, dict]:
    return {feature["id"]: feature for feature in json.loads(text)["features"]}


def test_a_feature_is_a_point_of_longitude_and_latitude_with_flat_properties(exported):
    assert features(exported("geojson"))["battle-off-long-cape"] == {
        "type": "Feature",
        "id": "battle-off-long-cape",
        "geometry": {"type": "Point", "coordinates": [122.17, 38.66]},
        "properties": {
            "name": "Battle off Long Cape",
            "kind": "naval-battle",
            "kind_name": "Naval battle",
            "combat": True,
            "front": "yellow-sea",
            "front_name": "Yellow Sea",
            "place": "Long Cape",
            "place_approximate": True,
            "date": "1904-08-10/1904-08-11",
            "when": "10–11 August 1904 (28–29 July O.S.)",
            "earliest": "1904-08-10",
            "latest": "1904-08-11",
            "precision": "day",
            "approximate": False,
            "uncertain": False,
            "hours": "12:30–19:27, Japanese time",
            "outcome": "japanese-victory",
            "outcome_name": "Japanese victory",
            "outcome_note": "The fleet turned back to its harbour",
            "victor": "japan",
            "weight": 5,
            "summary": "A fleet came out and was met off the island",
            "part_of": None,
            "japan_commanders": "Sato Ken",
            "japan_men": 12500,
            "japan_men_low": 12000,
            "japan_men_high": 13000,
            "japan_lost": 650,
            "japan_lost_low": 650,
            "japan_lost_high": 650,
            "japan_lost_countable": True,
            "russia_commanders": "Oleg Ilyin",
            "russia_men": None,
            "russia_men_low": None,
            "russia_men_high": None,
            "russia_lost": None,
            "russia_lost_low": 1344,
            "russia_lost_high": 1344,
            "russia_lost_countable": True,
            "sources": "The war, an overview; Maritime Operations, vol. I",
            "source_urls": "https://example.org/war",
        },
    }


def test_an_event_without_a_place_has_no_geometry(exported):
    assert features(exported("geojson"))["loan-of-may"]["geometry"] is None


def test_a_place_without_a_position_is_none_either(run, tmp_path):
    file = tmp_path / "war.yaml"
    file.write_text(
        "places: {here: {name: Here}}\nevents: [{id: one, name: One, date: 1904, place: here}]",
        encoding="utf-8",
    )
    feature = features(run("export", "geojson", "--data", file).out)["one"]
    assert (feature["geometry"], feature["properties"]["place"]) == (None, "Here")


def test_the_collection_has_the_title_and_a_feature_a_line(exported):
    lines = exported("geojson", "--lang", "ja").splitlines()
    assert lines[0].startswith(
        '{"type": "FeatureCollection", "name": "日露戦争", "authors": "Those who made it", "licence": "CC BY-SA 4.0"'
    )
    assert len(lines) == 6 + 2
    assert (
        features(exported("geojson", "--lang", "ja"))["battle-off-long-cape"]["properties"]["name"]
        == "円島沖海戦"
    )


def test_every_point_of_the_record_lies_on_the_globe(whole):
    found = [feature.geometry for feature in geojson.loads(whole("geojson")).features if feature.geometry]
    assert [geometry.errors() for geometry in found if not geometry.is_valid] == []
    points = [point for geometry in found for point in geojson.utils.coords(geometry)]
    assert all(-180 <= east <= 180 and -90 <= north <= 90 for east, north in points)
    assert len(found) > 400


def test_a_voyage_is_the_ways_of_the_ships_that_its_stages_name(war, whole):
    geometry = features(whole("geojson"))["baltic-fleet-voyage"]["geometry"]
    assert geometry["type"] == "MultiLineString"
    libau, suez, nosy_be = (
        [place.lon, place.lat]
        for place in (war.find("place", id) for id in ("libau", "suez-canal", "nosy-be"))
    )
    assert [(way[0] == libau, suez in way, nosy_be in way) for way in geometry["coordinates"]] == [
        (True, False, True),
        (True, True, False),
    ]


def test_a_voyage_of_two_places_is_a_line(run, tmp_path):
    file = tmp_path / "war.yaml"
    file.write_text(
        "places: {here: {lat: 1, lon: 2}, there: {lat: 3, lon: 4}}\n"
        "events:\n"
        "  - {id: all, name: A, date: 1904, kind: voyage, place: here}\n"
        "  - {id: one, name: O, date: 1904-05, place: here, part_of: all, ships: [her, other]}\n"
        "  - {id: two, name: T, date: 1904-06, place: there, part_of: all, ships: [her]}\n",
        encoding="utf-8",
    )
    made = features(run("export", "geojson", "--data", file).out)
    assert made["all"]["geometry"] == {"type": "MultiLineString", "coordinates": [[[2.0, 1.0], [4.0, 3.0]]]}
    assert made["two"]["geometry"] == {"type": "Point", "coordinates": [4.0, 3.0]}


def test_losses_add_up_to_those_of_stats(whole, run):
    """In any selection, as the rule looks at what is selected."""
    for filters in ([], ["--kind", "combat", "--year", "1904"], ["--front", "port-arthur"]):
        rows = [feature["properties"] for feature in features(whole("geojson", *filters)).values()]
        total = [
            json.loads(line)["losses"]
            for line in run("stats", "--by", "kind", *filters, "--format", "jsonl").out.splitlines()
        ]
        for side in ("japan", "russia"):
            for bound in ("low", "high"):
                summed = sum(row[f"{side}_lost_{bound}"] for row in rows if row[f"{side}_lost_countable"])
                assert summed == sum(counts[side][bound] or 0 for counts in total if side in counts), (
                    filters,
                    side,
                    bound,
                )


def test_words_are_in_the_language_asked_for_beside_their_ids(exported):
    told = features(exported("geojson", "--lang", "ja"))["battle-off-long-cape"]["properties"]
    assert (told["front"], told["front_name"], told["japan_commanders"]) == (
        "yellow-sea",
        "Yellow Sea",
        "伊東次郎",
    )
