"""Maps: RFC 7946."""

from __future__ import annotations

import json


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
            "front": "yellow-sea",
            "place": "Long Cape",
            "place_approximate": True,
            "date": "1904-08-10/1904-08-11",
            "earliest": "1904-08-10",
            "latest": "1904-08-11",
            "precision": "day",
            "approximate": False,
            "uncertain": False,
            "outcome": "japanese-victory",
            "victor": "japan",
            "weight": 5,
            "summary": "A fleet came out and was met off the island",
            "part_of": None,
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
    assert lines[0] == '{"type": "FeatureCollection", "name": "日露戦争", "features": ['
    assert len(lines) == 6 + 2
    assert features(exported("geojson", "--lang", "ja"))["battle-off-long-cape"]["properties"]["name"] == "円島沖海戦"


def test_every_point_of_the_record_lies_on_the_globe(run):
    points = [feature["geometry"] for feature in features(run("export", "geojson").out).values()]
    assert all(-180 <= point["coordinates"][0] <= 180 and -90 <= point["coordinates"][1] <= 90 for point in points if point)
    assert sum(point is not None for point in points) > 400
