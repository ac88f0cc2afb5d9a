"""Markwhen, which has no escapes."""

from __future__ import annotations

import re

from rjwar.version import __version__


def test_the_small_record_reads_so(exported):
    assert (
        exported("markwhen").replace(__version__, "VERSION")
        == """\
title: "Russo-Japanese War"
description: "Those who made it, Russo-Japanese War, rjwar VERSION, CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/"

1904-05-11: Loan of May #finance #loan
id: loan-of-may

1904-07: Rain of July · July 1904
id: rain-of-july

1904-08-10/1904-08-11: Battle off Long Cape #yellow_sea #naval_battle
id: battle-off-long-cape

> A fleet came out and was met off the island

1904-08-12/1905-01-02: Siege of Fort Lena #port_arthur #siege
id: siege-of-fort-lena

1904-08-19/1904-08-24: First assault on Lena #port_arthur #siege
id: first-assault-on-lena

1905-09-05: Treaty of September #diplomacy #treaty
id: treaty-of-september
"""
    )


def test_every_line_is_an_event_an_id_a_summary_or_empty(odd, run):
    """So nothing in a text begins a section, a comment, a list, or another event."""
    for text in (odd("markwhen"), run("export", "markwhen", "--lang", "th").out):
        title, description, *lines = text.splitlines()
        assert title.startswith('title: "')
        assert description.startswith('description: "')
        assert all(re.fullmatch(r"|\d{4}[-/\d]*: .+|id: [a-z0-9-]+|> .+", line) for line in lines)


def test_signs_that_mean_something_stand_as_their_twins(odd):
    summary = next(line for line in odd("markwhen").splitlines() if line.startswith("> "))
    assert summary == (
        "> 1904-01-01: another ＃ section ＃tag ！id ［x］ 50\u202f% ＠ref ［a］(javascript:b) \\x1b［31mred "
        "＜/p＞＜script＞alert(1)＜/script＞ end : of; it %% not"
    )
    assert "1904-07: six ．start ［x］ · – July 1904 (?)" in odd("markwhen")


def test_digits_that_are_not_known_are_the_days_they_may_mean(odd):
    assert "1904-05-01/1904-05-09: 1904: x · 1–9 May 1904 (?)" in odd("markwhen").splitlines()
    assert "1900-01-01/1909-12-31: ＃＃＃ Heading · 1900s #odd_front" in odd("markwhen").splitlines()


def test_a_comment_is_none_and_an_exclamation_mark_alone_stays(run, tmp_path):
    file = tmp_path / "war.yaml"
    file.write_text(
        "events: [{id: one, name: 'Banzai! he said !so // and on', date: 1904-02-08, front: sea}]",
        encoding="utf-8",
    )
    assert (
        "1904-02-08: Banzai! he said ！so ／／ and on #sea\n" in run("export", "markwhen", "--data", file).out
    )
