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
    file.write_text("places: {here: {name: Here, lat: 1}}\nevents: [{id: one, name: One, date: 1904, place: here}]", encoding="utf-8")
    feature = features(run("export", "geojson", "--data", file).out)["one"]
    assert (feature["geometry"], feature["properties"]["place"]) == (None, "Here")


def test_the_collection_has_the_title_and_a_feature_a_line(exported):
    lines = exported("geojson", "--lang", "ja").splitlines()
    assert lines[0].startswith(
        '{"type": "FeatureCollection", "name": "日露戦争", "authors": "Those who made it", "licence": "CC BY-SA 4.0"'
    )
    assert len(lines) == 6 + 2
    assert features(exported("geojson", "--lang", "ja"))["battle-off-long-cape"]["properties"]["name"] == "円島沖海戦"


def test_every_point_of_the_record_lies_on_the_globe(run):
    found = [feature.geometry for feature in geojson.loads(run("export", "geojson").out).features if feature.geometry]
    assert [geometry.errors() for geometry in found if not geometry.is_valid] == []
    points = [point for geometry in found for point in geojson.utils.coords(geometry)]
    assert all(-180 <= east <= 180 and -90 <= north <= 90 for east, north in points)
    assert len(found) > 400


def test_a_voyage_is_the_way_of_each_whom_its_stages_name(war, run):
    voyage = features(run("export", "geojson").out)["baltic-fleet-voyage"]
    ways = voyage["geometry"]["coordinates"]
    assert voyage["geometry"]["type"] == "MultiLineString"
    libau, suez, nosy_be = (war.find("place", id) for id in ("libau", "suez-canal", "nosy-be"))
    by_the_cape = [way for way in ways if [suez.lon, suez.lat] not in way and [nosy_be.lon, nosy_be.lat] in way and len(way) > 10]
    assert len(by_the_cape) == 1
    assert by_the_cape[0][0] == [libau.lon, libau.lat]


def test_losses_add_up_to_those_of_stats(war, run):
    """In any selection, as the rule looks at what is selected."""
    for filters in ([], ["--kind", "combat"], ["--year", "1904"], ["--front", "port-arthur"]):
        rows = [feature["properties"] for feature in features(run("export", "geojson", *filters).out).values()]
        total = [json.loads(line)["losses"] for line in run("stats", "--by", "kind", *filters, "--format", "jsonl").out.splitlines()]
        for side in ("japan", "russia"):
            for bound in ("low", "high"):
                summed = sum(row[f"{side}_lost_{bound}"] for row in rows if row[f"{side}_lost_countable"])
                assert summed == sum(counts[side][bound] or 0 for counts in total if side in counts), (filters, side, bound)


def test_words_are_in_the_language_asked_for_beside_their_ids(exported):
    told = features(exported("geojson", "--lang", "ja"))["battle-off-long-cape"]["properties"]
    assert (told["front"], told["front_name"], told["japan_commanders"]) == ("yellow-sea", "Yellow Sea", "伊東次郎")
