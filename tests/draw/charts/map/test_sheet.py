"""Names on a map: none hides another, nor a mark."""

from hypothesis import given
from hypothesis import strategies as st

from rjwar.core.width import cells
from rjwar.draw.charts.map.ground import Ground
from rjwar.draw.charts.map.sheet import Sheet
from rjwar.draw.layout.columns import width_of

NAMES = ("Mukden", "Port Arthur", "旅順", "สึชิมะ", "Ляоян", "Wi", "平")


def blank(rows, columns):
    spans = [
        [("⠂", "land") if (row + column) % 2 else (" ", "") for column in range(columns)]
        for row in range(rows)
    ]
    return Sheet(Ground(spans, [[False] * columns for _ in range(rows)]))


def text(sheet):
    return ["".join(part for part, _ in line) for line in sheet.lines()]


def test_a_name_stands_to_the_right_of_its_mark_or_to_its_left():
    sheet = blank(1, 20)
    sheet.mark(0, 15, "▲", "")
    sheet.mark(0, 2, "●", "")
    assert sheet.name(0, 15, "Mukden", "")
    assert not sheet.name(0, 2, "Liaoyang", "")
    assert sheet.number(0, 2, "7", "")
    assert text(sheet)[0][2:16] == "●7 ⠂ ⠂Mukden ▲".replace("⠂M", " M")


@given(
    st.lists(
        st.tuples(st.integers(0, 7), st.integers(0, 39), st.sampled_from(NAMES)),
        max_size=30,
        unique_by=lambda mark: mark[:2],
    )
)
def test_no_name_hides_another_or_a_mark(marks):
    sheet = blank(8, 40)
    for row, column, _ in marks:
        sheet.mark(row, column, "▲", "")
    written = [name for row, column, name in marks if sheet.name(row, column, name, "strong")]
    drawn = text(sheet)
    assert {width_of(line) for line in sheet.lines()} == {40}
    assert sum(line.count("▲") for line in drawn) == len(marks)
    for name in set(written):
        assert sum(line.count(name) for line in drawn) == written.count(name)
    assert max(map(cells, drawn)) == 40
