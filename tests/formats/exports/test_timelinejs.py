"""The JSON of TimelineJS, which takes its texts for HTML."""

from __future__ import annotations

import json


def slides(text: str) -> dict[str, dict]:
    return {slide["unique_id"]: slide for slide in json.loads(text)["events"]}


def test_a_slide_has_the_event_in_its_row(exported):
    assert slides(exported("timelinejs"))["battle-off-long-cape"] == {
        "unique_id": "battle-off-long-cape",
        "start_date": {"year": 1904, "month": 8, "day": 10},
        "end_date": {"year": 1904, "month": 8, "day": 11},
        "display_date": "10–11 August 1904",
        "group": "Yellow Sea",
        "text": {
            "headline": "Battle off Long Cape",
            "text": "<p>A fleet came out and was met off the island</p><p>Long Cape · Japanese victory · 12:30–19:27, Japanese time</p>",
        },
        "autolink": False,
    }


def test_the_war_is_the_title_and_an_era(exported):
    whole = json.loads(exported("timelinejs"))
    assert whole["title"] == {"text": {"headline": "Russo-Japanese War"}}
    assert whole["eras"] == [
        {
            "start_date": {"year": 1904, "month": 2, "day": 8},
            "end_date": {"year": 1905, "month": 9, "day": 5},
            "text": {"headline": "Russo-Japanese War"},
        }
    ]


def test_a_date_is_as_precise_as_it_is_known(exported, odd):
    month = slides(exported("timelinejs"))["rain-of-july"]
    assert (month["start_date"], "end_date" in month, month["display_date"]) == ({"year": 1904, "month": 7}, False, "July 1904")
    found = slides(odd("timelinejs"))
    assert (found["heading"]["start_date"]["year"], found["heading"]["end_date"]["year"]) == (1900, 1909)
    assert (found["open-end"]["start_date"], found["open-end"]["display_date"]) == ({"year": 1904, "month": 6}, "about June 1904 –")
    assert found["open-start"]["start_date"] == {"year": 1904, "month": 7}


def test_the_calendar_asked_for_is_the_one_shown(exported):
    slide = slides(exported("timelinejs", "--calendar", "both"))["loan-of-may"]
    assert slide["display_date"] == "11 May 1904 (28 April O.S.)"
    assert slide["start_date"] == {"year": 1904, "month": 5, "day": 11}


def test_no_text_is_markup(odd):
    text = odd("timelinejs")
    assert "<script" not in text
    assert "<img" not in text
    assert slides(text)["broken-lines"]["text"]["headline"].endswith("&lt;script&gt;alert(1)&lt;/script&gt;")
