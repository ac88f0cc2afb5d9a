"""Calendars: RFC 5545, line by line."""

from __future__ import annotations

import re
from datetime import date, timedelta

from icalendar import Calendar

from rjwar.formats.exports import ics
from rjwar.version import RELEASED, __version__


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def entry(text: str, id: str) -> dict[str, str]:
    """The lines of one entry by name, as a reader has them after unfolding."""
    (found,) = (
        part
        for part in text.replace("\r\n ", "").split("BEGIN:VEVENT\r\n")[1:]
        if f"UID:{id}@rjwar\r\n" in part
    )
    return dict(line.split(":", 1) for line in found.split("\r\n")[:-1] if line)


def test_an_event_is_one_entry_on_whole_days_with_the_end_left_out(exported):
    assert entry(exported("ics"), "battle-off-long-cape") == {
        "UID": "battle-off-long-cape@rjwar",
        "DTSTAMP": f"{RELEASED.replace('-', '')}T000000Z",
        "SEQUENCE": str(ics.SEQUENCE),
        "DTSTART;VALUE=DATE": "19040810",
        "DTEND;VALUE=DATE": "19040812",
        "SUMMARY": "Battle off Long Cape",
        "DESCRIPTION": r"10–11 August 1904 (28–29 July O.S.)\n12:30–19:27\, Japanese time\nJapanese victory\n"
        r"A fleet came out and was met off the island\nSources: The war\, an overview https://example.org/war\; Maritime Operations\, vol. I",
        "URL": "https://example.org/war",
        "LOCATION": "Long Cape",
        "GEO": "38.660000;122.170000",
        "CATEGORIES": "Yellow Sea,Naval battle",
        "STATUS": "CONFIRMED",
        "TRANSP": "TRANSPARENT",
        "END": "VEVENT",
    }


def test_a_date_that_is_not_known_to_the_day_is_tentative_and_told_in_the_summary(exported, odd):
    month = entry(exported("ics"), "rain-of-july")
    assert month["SUMMARY"] == "Rain of July · July 1904"
    assert (month["DTSTART;VALUE=DATE"], month["DTEND;VALUE=DATE"], month["STATUS"]) == (
        "19040701",
        "19040702",
        "TENTATIVE",
    )
    decade = entry(odd("ics"), "heading")
    assert (decade["DTSTART;VALUE=DATE"], decade["DTEND;VALUE=DATE"]) == ("19000101", "19000102")


def test_an_open_end_is_as_long_as_the_end_that_is_known(odd):
    later, earlier = entry(odd("ics"), "open-end"), entry(odd("ics"), "open-start")
    assert (later["DTSTART;VALUE=DATE"], later["DTEND;VALUE=DATE"]) == ("19040601", "19040602")
    assert (earlier["DTSTART;VALUE=DATE"], earlier["DTEND;VALUE=DATE"]) == ("19040701", "19040702")
    assert later["SUMMARY"] == r"five\\ · about June 1904 –"


def test_a_phase_is_related_to_its_whole(exported):
    assert entry(exported("ics"), "first-assault-on-lena")["RELATED-TO"] == "siege-of-fort-lena@rjwar"


def test_every_line_ends_in_crlf_and_has_at_most_75_octets(war, exported, odd):
    for text in (exported("ics", "--lang", "th"), odd("ics", "--lang", "th")):
        lines = text.split("\r\n")
        assert lines[-1] == ""
        assert all(len(line.encode()) <= 75 and "\n" not in line and "\r" not in line for line in lines)


def test_a_line_is_never_folded_within_a_character(run):
    text = run("export", "ics", "--lang", "th", "--min-weight", "4").out
    assert "\ufffd" not in text
    assert all(re.fullmatch(r"[A-Z-]+(;[A-Z]+=[A-Z]+)?:.*", line) for line in unfolded(text)[:-1])


def test_line_breaks_and_signs_in_names_make_no_new_entry_and_no_new_value(odd):
    text = odd("ics")
    assert text.count("BEGIN:VEVENT") == 8 + 1  # eight entries, and the name that says so
    assert text.count("\r\nBEGIN:VEVENT") == 8
    found = entry(text, "broken-lines")
    assert found["SUMMARY"] == "Line BEGIN:VEVENT UID:evil END:VEVENT <script>alert(1)</script>"
    assert found["LOCATION"] == r"<img src=x onerror=alert(1)>\, really\; \"there\"".replace(r"\"", '"')
    assert found["CATEGORIES"] == r"a kind\, with\; \\ comma"
    assert found["UID"] == "broken-lines@rjwar"


def entries(text: str) -> dict[str, object]:
    """What icalendar reads, by id."""
    return {str(event["UID"]): event for event in Calendar.from_ical(text).walk("VEVENT")}


def test_icalendar_reads_the_days_the_place_and_the_sources_of_every_event(run, war):
    read = entries(run("export", "ics").out)
    told = {f"{event.id}@rjwar": event for event in war.select().without_war()}
    assert read.keys() == told.keys()
    for id, event in told.items():
        first = event.date.earliest or event.date.earliest_end
        last = (event.date.latest if event.date.is_days else None) or first
        assert (read[id].start, read[id].end) == (first, last + timedelta(days=1)), id
        place = war.find("place", event.place) if event.place else None
        assert str(read[id].get("LOCATION", "")) == (place.name["en"] if place else ""), id
        assert len(str(read[id]["DESCRIPTION"]).split("Sources: ")) == 1 + bool(event.sources), id


def test_a_year_is_not_a_year_of_entries(run, tmp_path):
    file = tmp_path / "war.yaml"
    file.write_text(
        "events: [{id: one, name: One, date: 1904}, {id: two, name: Two, date: 1903/1905}]", encoding="utf-8"
    )
    read = entries(run("export", "ics", "--data", file).out)
    assert [(event.start, event.end - event.start) for event in read.values()] == [
        (date(1903, 1, 1), timedelta(days=1)),
        (date(1904, 1, 1), timedelta(days=1)),
    ]


def test_every_year_has_the_first_day_of_what_is_known_to_the_day(exported):
    read = entries(exported("ics", "--yearly"))
    assert sorted(read) == [
        *(
            "battle-off-long-cape.yearly@rjwar",
            "first-assault-on-lena.yearly@rjwar",
            "loan-of-may.yearly@rjwar",
        ),
        *("siege-of-fort-lena.yearly@rjwar", "treaty-of-september.yearly@rjwar"),
    ]
    siege = read["siege-of-fort-lena.yearly@rjwar"]
    assert (siege.start, siege.end) == (date(1904, 8, 12), date(1904, 8, 13))
    assert (str(siege["SUMMARY"]), siege["RRULE"]) == ("Siege of Fort Lena (1904)", {"FREQ": ["YEARLY"]})


def test_a_day_of_leap_years_is_the_last_of_february_in_others(run, tmp_path):
    file = tmp_path / "war.yaml"
    file.write_text("events: [{id: one, name: One, date: 1904-02-29}]", encoding="utf-8")
    (found,) = entries(run("export", "ics", "--yearly", "--data", file).out).values()
    assert found["RRULE"] == {"FREQ": ["YEARLY"], "BYMONTH": [2], "BYMONTHDAY": [-1]}


def test_an_empty_calendar_holds_something_as_it_must(exported):
    empty = Calendar.from_ical(exported("ics", "-g", "nowhere"))
    assert [part.name for part in empty.subcomponents] == ["VTIMEZONE"]


def test_nothing_is_related_to_what_is_not_there(exported):
    (alone,) = entries(exported("ics", "-g", "First assault")).values()
    assert "RELATED-TO" not in alone


def test_a_later_version_has_a_later_number():
    major, minor, patch = (int(part) for part in re.findall(r"\d+", __version__)[:3])
    assert major * 10_000 + minor * 100 + patch == ics.SEQUENCE
