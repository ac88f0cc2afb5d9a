"""Bibliographies for LaTeX."""

from __future__ import annotations

import bibtexparser
import pytest
from pybtex.database import parse_string

from rjwar.version import __version__


def test_the_works_behind_the_small_record(exported):
    assert (
        exported("bibtex")
        == f"% Those who made it, Russo-Japanese War, rjwar {__version__}, CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/"
        """

@misc{rjwar_record,
  author = {{Those who made it}},
  title = {{Russo-Japanese War}},
  note = {rjwar VERSION, CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/},
}

@book{campbell-1978,
  author = {{Campbell}},
  title = {{A Naval Study}},
  language = {en},
  keywords = {claim, reading},
  date = {1978},
  year = {1978},
}

@book{corbett-1914,
  author = {{Corbett}},
  title = {{Maritime Operations}},
  language = {en},
  keywords = {source},
  date = {1914},
  year = {1914},
}

@misc{thwiki,
  author = {{Many hands}},
  title = {{The war, an overview}},
  language = {th},
  note = {Seen in one copy},
  keywords = {source, claim},
  date = {2025},
  year = {2025},
  url = {https://example.org/war},
}
""".replace("VERSION", __version__)
    )


def test_only_works_of_the_events_selected_are_told(exported):
    assert exported("bibtex", "--kind", "loan").count("\n@") == 2
    assert exported("bibtex", "--kind", "siege").count("\n@") == 1  # the record itself


def test_what_latex_would_act_on_is_escaped_and_braces_balance(odd):
    assert (
        odd("bibtex").partition("\n\n")[2]
        == r"""@misc{evil,
  author = {{Doe\textbraceright{} and Sons}, J\textbackslash{}immediate\textbackslash{}write18\textbraceleft{}ls\textbraceright{} and {Many "hands" and others}},
  title = {{</cite><script>alert(2)</script> \textbraceleft{}\textbackslash{}input\textbraceleft{}/etc/passwd\textbraceright{}\textbraceright{} 100\% \& \#1\_a \textasciitilde{}\textasciicircum{} \textbraceright{}}},
  note = {line break},
  keywords = {source, claim},
  year = {1905},
}

@phdthesis{sound,
  title = {{T}},
  keywords = {source},
  date = {1905-05},
  year = {1905},
  month = may,
  url = {https://example.org/a_b?x=%7By%7D&z=%5C1%20#f},
}
"""
    )


def test_every_entry_of_the_record_has_balanced_braces_and_a_title(whole):
    entries = whole("bibtex").split("\n\n")[1:]
    assert len(entries) > 60
    for entry in entries:
        assert entry.count("{") == entry.count("}")
        assert "  title = {{" in entry


def test_the_libraries_of_bibtex_read_the_same_works(whole, war):
    text = whole("bibtex")
    entries = parse_string(text, "bibtex").entries
    library = bibtexparser.parse_string(text)
    assert library.failed_blocks == []
    assert {entry.key for entry in library.entries} == set(entries)
    assert len(entries) == text.count("\n@") > 600
    assert entries["rjwar_record"].fields["version"] == __version__
    dates = [
        (war.find("source", key).fields.get("issued", ""), entry.fields)
        for key, entry in entries.items()
        if key != "rjwar_record"
    ]
    days = [(issued, fields) for issued, fields in dates if len(issued) == 10 and issued.isascii()]
    assert len(days) > 60
    assert all(fields["date"] == issued and fields["year"] == issued[:4] for issued, fields in days)
    spans = [(issued, fields) for issued, fields in dates if "/" in issued]
    assert all(fields["date"] == issued and fields["year"] == issued[:4] for issued, fields in spans)
    accessed = [
        entry.fields.get("urldate")
        for key, entry in entries.items()
        if key != "rjwar_record" and "accessed" in war.find("source", key).fields
    ]
    assert len(accessed) > 100
    assert None not in accessed


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("publisher", "Arms and Armour Press", "publisher = {{Arms and Armour Press}}"),
        ("publisher", "Longmans", "publisher = {Longmans}"),
        ("author", "General Staff and War Office", "author = {{General Staff and War Office}}"),
        ("author", "Ogasawara, Lord, Naganari", "author = {Ogasawara, {Lord, Naganari}}"),
        ("issued", "1914/1915", "date = {1914/1915},\n  year = {1914}"),
        ("issued", "1905~", "date = {1905~},\n  year = {1905}"),
        ("accessed", "2026-11-20", "urldate = {2026-11-20}"),
    ],
)
def test_a_field_reads_so(field, value, told, run, tmp_path):
    file = tmp_path / "war.yaml"
    file.write_text(
        f"sources: {{w: {{type: book, title: T, {field}: '{value}'}}}}\nevents: [{{id: o, name: O, date: 1904, sources: [w]}}]"
    )
    assert f"  {told},\n" in run("export", "bibtex", "--data", file).out


def test_what_has_no_book_to_stand_in_has_it_as_how_it_was_published(run):
    entries = parse_string(run("export", "bibtex").out, "bibtex").entries.values()
    pages = [entry for entry in entries if entry.type == "misc"]
    assert not [entry for entry in pages if "booktitle" in entry.fields]
    assert len([entry for entry in pages if "howpublished" in entry.fields]) > 50
