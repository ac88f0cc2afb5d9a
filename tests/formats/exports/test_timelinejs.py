"""The JSON of TimelineJS, which takes its texts for HTML."""

from __future__ import annotations

import json

import pytest


def slides(text: str) -> dict[str, dict]:
    return {slide["unique_id"]: slide for slide in json.loads(text)["events"]}


def test_a_slide_has_the_event_in_its_row(exported):
    assert slides(exported("timelinejs"))["battle-off-long-cape"] == {
        "unique_id": "battle-off-long-cape",
        "start_date": {"year": 1904, "month": 8, "day": 10, "hour": 12, "minute": 30},
        "end_date": {"year": 1904, "month": 8, "day": 11, "hour": 19, "minute": 27},
        "display_date": "10–11 August 1904",
        "group": "Yellow Sea",
        "text": {
            "headline": "Battle off Long Cape",
            "text": "<p>A fleet came out and was met off the island</p><p>Long Cape · Japanese victory · 12:30–19:27, Japanese time</p>"
            '<p>Sources: <a href="https://example.org/war">The war, an overview</a>; Maritime Operations, vol. I</p>',
        },
        "autolink": False,
    }


def test_the_war_is_the_title_and_an_era(exported):
    whole = json.loads(exported("timelinejs"))
    assert whole["title"]["text"]["headline"] == "Russo-Japanese War"
    assert "Those who made it" in whole["title"]["text"]["text"]
    assert whole["eras"] == [
        {
            "start_date": {"year": 1904, "month": 2, "day": 8},
            "end_date": {"year": 1905, "month": 9, "day": 5},
            "text": {"headline": "Russo-Japanese War"},
        }
    ]


def test_a_date_is_as_precise_as_it_is_known(exported, odd):
    month = slides(exported("timelinejs"))["rain-of-july"]
    assert (month["start_date"], "end_date" in month, month["display_date"]) == (
        {"year": 1904, "month": 7},
        False,
        "July 1904",
    )
    found = slides(odd("timelinejs"))
    assert (found["heading"]["start_date"]["year"], found["heading"]["end_date"]["year"]) == (1900, 1909)
    assert (found["open-end"]["start_date"], found["open-end"]["display_date"]) == (
        {"year": 1904, "month": 6},
        "about June 1904 –",
    )
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


def test_a_file_of_nothing_opens_with_a_slide_that_says_so(exported):
    (only,) = json.loads(exported("timelinejs", "-g", "nowhere"))["events"]
    assert only["text"] == {"headline": "No events."}
    assert only["start_date"] == {"year": 1904, "month": 2, "day": 8}


@pytest.mark.parametrize(
    ("span", "start", "end"),
    [
        (
            "1904-02-08",
            {"year": 1904, "month": 2, "day": 8, "hour": 0, "minute": 0},
            {"year": 1904, "month": 2, "day": 8, "hour": 23, "minute": 59},
        ),
        ("1904-02", {"year": 1904, "month": 2, "day": 1}, {"year": 1904, "month": 2, "day": 29}),
        ("1904/1905", {"year": 1904}, {"year": 1905}),
    ],
)
def test_an_era_ends_otherwise_than_it_begins_as_its_reader_drops_an_end_like_the_start(
    span, start, end, run, tmp_path
):
    file = tmp_path / "war.yaml"
    file.write_text(f"span: {span}\nevents: [{{id: one, name: One, date: 1904-02-08}}]", encoding="utf-8")
    (era,) = json.loads(run("export", "timelinejs", "--data", file).out)["eras"]
    assert (era["start_date"], era["end_date"]) == (start, end)
    assert any(start[part] != end[part] for part in start)


def test_a_war_without_an_end_is_no_era_for_which_its_reader_would_refuse_the_file(run, tmp_path):
    file = tmp_path / "war.yaml"
    file.write_text("span: 1904-02-08/..\nevents: [{id: one, name: One, date: 1904-02-08}]", encoding="utf-8")
    assert json.loads(run("export", "timelinejs", "--data", file).out)["eras"] == []


def test_the_hours_of_a_day_end_after_they_begin(war, run):
    found = slides(run("export", "timelinejs", "--since", "1904", "--until", "1905-12", "--strict").out)
    timed = [event for event in war.select() if event.time and event.date.days == 1]
    assert len(timed) > 30
    for event in timed:
        slide = found[event.id]
        if event.time.start:
            assert (slide["start_date"]["hour"], slide["start_date"]["minute"]) == tuple(
                map(int, event.time.start.split(":"))
            )
        if "end_date" in slide:
            assert (
                slide["end_date"]["hour"] * 60 + slide["end_date"]["minute"]
                > slide["start_date"]["hour"] * 60 + slide["start_date"]["minute"]
            )


def test_a_page_of_an_encyclopaedia_is_shown_beside_the_slide(run, tmp_path):
    file = tmp_path / "war.yaml"
    file.write_text(
        "sources: {w: {title: A page, url: 'https://th.wikipedia.org/wiki/War'}}\n"
        "events: [{id: one, name: One, date: 1904, sources: [w], same_as: ['https://www.wikidata.org/wiki/Q1']}]"
    )
    slide = slides(run("export", "timelinejs", "--data", file).out)["one"]
    assert slide["media"] == {
        "url": "https://th.wikipedia.org/wiki/War",
        "link": "https://th.wikipedia.org/wiki/War",
        "caption": "A page",
    }
    assert '<a href="https://www.wikidata.org/wiki/Q1">' in slide["text"]["text"]
