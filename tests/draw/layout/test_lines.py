"""Lines of spans."""

from rjwar.draw.layout.lines import Lines, pad, pad_left


def test_trailing_space_is_dropped_and_empty_spans_too():
    lines = Lines()
    lines.add(("one", ""), ("", "dim"), ("  ", ""), (" ", "dim"))
    lines.add()
    assert list(lines.plain()) == ["one", ""]


def test_in_ascii_every_glyph_has_its_twin():
    lines = Lines(ascii=True)
    lines.add(("█░ ▲", ""))
    assert list(lines.plain()) == ["#. ^"]


def test_a_column_is_counted_in_cells():
    assert pad("日本", 6) == "日本  "
    assert pad_left("ญี่ปุ่น", 8) == "     ญี่ปุ่น"
