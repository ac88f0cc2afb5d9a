"""Calendars: RFC 5545, line by line."""

from __future__ import annotations

import re


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def entry(text: str, id: str) -> dict[str, str]:
    """The lines of one entry by name, as a reader has them after unfolding."""
    (found,) = (part for part in text.replace("\r\n ", "").split("BEGIN:VEVENT\r\n")[1:] if f"UID:{id}@rjwar\r\n" in part)
    return dict(line.split(":", 1) for line in found.split("\r\n")[:-1] if line)


def test_an_event_is_one_entry_on_whole_days_with_the_end_left_out(exported):
    assert entry(exported("ics"), "battle-off-long-cape") == {
        "UID": "battle-off-long-cape@rjwar",
        "DTSTAMP": "19700101T000000Z",
        "DTSTART;VALUE=DATE": "19040810",
        "DTEND;VALUE=DATE": "19040812",
        "SUMMARY": "Battle off Long Cape",
        "DESCRIPTION": r"10–11 August 1904 (28–29 July O.S.)\n12:30–19:27\, Japanese time\nJapanese victory\n"
        "A fleet came out and was met off the island",
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
    assert (month["DTSTART;VALUE=DATE"], month["DTEND;VALUE=DATE"], month["STATUS"]) == ("19040701", "19040801", "TENTATIVE")
    decade = entry(odd("ics"), "heading")
    assert (decade["DTSTART;VALUE=DATE"], decade["DTEND;VALUE=DATE"]) == ("19000101", "19100101")


def test_an_open_end_is_as_long_as_the_end_that_is_known(odd):
    later, earlier = entry(odd("ics"), "open-end"), entry(odd("ics"), "open-start")
    assert (later["DTSTART;VALUE=DATE"], later["DTEND;VALUE=DATE"]) == ("19040601", "19040701")
    assert (earlier["DTSTART;VALUE=DATE"], earlier["DTEND;VALUE=DATE"]) == ("19040701", "19040801")
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
