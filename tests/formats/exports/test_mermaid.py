"""Mermaid's timeline diagram."""

from __future__ import annotations

import re


def diagram(text: str) -> str:
    """What follows the colours and the imprint."""
    return text.split("\n", 2)[2]


def test_the_small_record_is_this_diagram(exported):
    assert (
        diagram(exported("mermaid"))
        == """\
timeline TD
    title Russo-Japanese War
    11 May 1904 : Loan of May
    Jul 1904 : Rain of July
    10–11 Aug 1904 : Battle off Long Cape
    12 Aug 1904 – 2 Jan 1905 : Siege of Fort Lena
    19–24 Aug 1904 : First assault on Lena
    5 Sep 1905 : Treaty of September
"""
    )


def test_events_of_the_same_days_stand_under_one_another(run):
    text = run(
        "export",
        "mermaid",
        "--since",
        "1904-08-30",
        "--until",
        "1904-08-31",
        "--grep",
        "Liaoyang",
        "--min-weight",
        "3",
    ).out
    assert (
        "    30–31 Aug 1904 : Liaoyang#58; assaults on Shoushanpu : Liaoyang#58; Kuroki crosses the Taitzu\n"
        in text
    )


def test_dates_are_words_of_the_language_and_the_calendar(exported):
    assert "    28 เม.ย. 1904 ปฏิทินเก่า : Loan of May\n" in exported(
        "mermaid", "--lang", "th", "--calendar", "os"
    )


def test_what_mermaid_would_act_on_is_an_entity(odd):
    text = odd("mermaid")
    comment = text.splitlines()[1]
    assert re.fullmatch(r"%% [^{}]+", comment)
    assert not re.search(r"[^\w\s.,()'/:#;\u0080-\U0010ffff-]", diagram(text))
    for line in diagram(text).splitlines()[2:]:
        assert re.fullmatch(r"    [^:]+( : [^:]+)+", line)
    assert "section title#58; #37;#37;#123;init#58;" in text
