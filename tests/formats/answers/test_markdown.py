"""A table in GitHub's Markdown."""

import pytest

from rjwar.formats.answers import markdown
from rjwar.query.answer import DocumentList
from rjwar.words.look import Look


def test_a_table_has_a_header_and_a_row_for_each(small):
    assert (
        "\n".join(markdown.lines(small.select(front="port-arthur"), Look()))
        == """\
| id | date.edtf | name | front | place.name | outcome |
| --- | --- | --- | --- | --- | --- |
| siege-of-fort-lena | 1904-08-12/1905-01-02 | Siege of Fort Lena | port-arthur | Fort Lena | japanese-victory |
| first-assault-on-lena | 1904-08-19/1904-08-24 | First assault on Lena | port-arthur |  | russian-victory |"""
    )


def test_what_markdown_or_html_would_act_on_is_escaped():
    name = "<script>|*a*_b_`c`[d](e)\\&amp;\n# f ~g~"
    rows = list(markdown.lines(DocumentList([{"name": name}], ("name",), ("name",)), Look()))
    assert rows[2] == r"| \<script\>\|\*a\*\_b\_\`c\`\[d\](e)\\\&amp; \# f \~g\~ |"


def test_control_characters_are_shown_as_escapes():
    rows = list(markdown.lines(DocumentList([{"name": "\x1b[31m\u202e"}], ("name",), ("name",)), Look()))
    assert rows[2] == r"| \\x1b\[31m\\u202e |"


def test_a_cell_that_is_an_address_is_a_link_and_of_the_web_alone():
    cmarkgfm = pytest.importorskip("cmarkgfm")
    page = "https://th.wikipedia.org/wiki/สงคราม_(1904)?a=*b*&c"
    cells = [page, "javascript:alert(1)", "https://x.org/<script>", "https://x.org/a|b", "https://x.org/a b"]
    rows = list(markdown.lines(DocumentList([{"url": one} for one in cells], ("url",), ("url",)), Look()))
    assert rows[2] == f"| <{page}> |"
    made = cmarkgfm.github_flavored_markdown_to_html("\n".join(rows))
    assert made.count("<a ") == 1
    assert "<script" not in made
    assert made.count("<td>") == len(cells)


def test_a_bare_address_is_no_link(small):
    cmarkgfm = pytest.importorskip("cmarkgfm")
    told = "see https://example.org/a?b=c or www.example.org, HTTP://X.ORG and ftp://x.org"
    rows = list(markdown.lines(DocumentList([{"name": told}], ("name",), ("name",)), Look()))
    page = cmarkgfm.github_flavored_markdown_to_html("\n".join(rows))
    assert "<a " not in page
    assert f"<td>{told}</td>" in page
