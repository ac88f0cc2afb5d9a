"""Bibliographies for LaTeX."""

from __future__ import annotations


def test_the_works_behind_the_small_record(exported):
    assert (
        exported("bibtex")
        == """\
@book{campbell-1978,
  author = {{Campbell}},
  title = {{A Naval Study}},
  language = {en},
  keywords = {claim, reading},
  year = {1978},
}

@book{corbett-1914,
  author = {{Corbett}},
  title = {{Maritime Operations}},
  language = {en},
  keywords = {source},
  year = {1914},
}

@incollection{thwiki,
  author = {{Many hands}},
  title = {{The war, an overview}},
  language = {th},
  note = {Seen in one copy},
  keywords = {source, claim},
  year = {2025},
  url = {https://example.org/war},
}
"""
    )


def test_only_works_of_the_events_selected_are_told(exported):
    assert exported("bibtex", "--kind", "loan").count("@") == 1
    assert exported("bibtex", "--kind", "siege") == ""


def test_what_latex_would_act_on_is_escaped_and_braces_balance(odd):
    assert (
        odd("bibtex")
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
  year = {1905},
  month = may,
  url = {https://example.org/a_b?x=%7By%7D&z=%5C1%20#f},
}
"""
    )


def test_every_entry_of_the_record_has_balanced_braces_and_a_title(run):
    entries = run("export", "bibtex").out.split("\n\n")
    assert len(entries) > 60
    for entry in entries:
        assert entry.count("{") == entry.count("}")
        assert "  title = {{" in entry
