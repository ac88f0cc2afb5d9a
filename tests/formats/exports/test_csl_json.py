"""Bibliographies for citation processors."""

from __future__ import annotations

import json

import pytest

from rjwar.version import __version__


def test_a_work_is_a_csl_item_that_says_how_it_was_used(exported):
    assert json.loads(exported("csl-json"))[-1] == {
        "id": "thwiki",
        "type": "entry-encyclopedia",
        "title": "The war, an overview",
        "author": [{"literal": "Many hands"}],
        "issued": {"date-parts": [[2025]]},
        "language": "th",
        "note": "Seen in one copy",
        "URL": "https://example.org/war",
        "keyword": "source, claim",
    }


def test_the_works_are_those_of_the_events_selected_in_order_of_id(exported):
    assert [work["id"] for work in json.loads(exported("csl-json"))] == [
        "rjwar_record",
        "campbell-1978",
        "corbett-1914",
        "thwiki",
    ]
    assert [work["id"] for work in json.loads(exported("csl-json", "--kind", "loan"))] == [
        "rjwar_record",
        "thwiki",
    ]
    assert json.loads(exported("csl-json", "--kind", "siege")) == [
        {
            "id": "rjwar_record",
            "type": "dataset",
            "title": "Russo-Japanese War",
            "author": [{"literal": "Those who made it"}],
            "note": f"rjwar {__version__}, CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/",
        }
    ]


def test_only_addresses_of_the_web_are_addresses(odd):
    evil, sound = json.loads(odd("csl-json"))
    assert "URL" not in evil
    assert sound["URL"] == "https://example.org/a_b?x=%7By%7D&z=%5C1%20#f"
    assert sound["issued"] == {"date-parts": [[1905, 5]]}


def test_every_item_of_the_record_has_only_variables_of_csl(run):
    known = {
        "id", "type", "title", "title-short", "author", "editor", "translator", "issued", "accessed", "publisher", "publisher-place",
        "container-title", "collection-title", "volume", "issue", "number", "page", "edition", "chapter-number", "archive",
        "archive_location", "URL", "DOI", "ISBN", "ISSN", "language", "note", "keyword",
        "version",
    }  # fmt: skip
    assert {name for work in json.loads(run("export", "csl-json").out) for name in work} <= known


def test_a_citation_processor_reads_every_item_without_a_complaint(run):
    json_source = pytest.importorskip("citeproc.source.json")
    items = json.loads(run("export", "csl-json").out)
    read = json_source.CiteProcJSON(items)
    assert set(read) == {item["id"] for item in items}
    assert ("".join(read["rjwar_record"].title), read["rjwar_record"].type) == (
        "Russo-Japanese War",
        "dataset",
    )
