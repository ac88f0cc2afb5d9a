"""The picture for readers without scripts."""

from __future__ import annotations

import re

from pages import Page, short


def test_the_picture_is_passed_by_and_repeats_what_is_told(exported):
    text = exported("html")
    page = Page(text)
    (strip,) = (attributes for attributes in page.all("div") if attributes.get("class") == "strip")
    assert strip["aria-hidden"] == "true"
    marks = [attributes for attributes in page.all("a") if attributes.get("tabindex") == "-1"]
    assert sorted(str(mark["href"]) for mark in marks) == sorted(
        f"#{short(text, str(article['id']))}"
        for article in page.all("article")
        if str(article["data-is"]) >= "3"  # of the others the marks are too small to be hit
    )
    legend = [text for tag, text in page.words if text[0] in "●■◆○▭▧"]
    assert legend == [
        "● Japanese victory",
        "■ Russian victory",
        "○ no outcome recorded",
        "▭ a bar: it lasted",
        "▧ date uncertain",
    ]


def test_the_picture_says_what_lies_outside_it(page):
    words = [text for _, text in page("en").words]
    assert any(re.fullmatch(r"◂ \d+ before", text) for text in words)
    assert any(re.fullmatch(r"\d+ after ▸", text) for text in words)


def test_there_is_no_picture_of_a_few_days(run, exported):
    assert "<svg viewBox" in exported("html")
    assert "<svg viewBox" not in exported("html", "--kind", "siege")
    assert (
        "<svg viewBox"
        not in run("export", "html", "--since", "1905-05-27", "--until", "1905-05-28", "--strict").out
    )
