"""Where a point of the earth stands on a map."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rjwar.draw.charts.map.crop import THEATRE
from rjwar.draw.charts.map.frame import fitted
from rjwar.draw.charts.map.ground import ground

boxes = st.tuples(st.floats(-80, 60), st.floats(0.5, 20), st.floats(-180, 150), st.floats(0.5, 30)).map(
    lambda box: (box[0], box[0] + box[1], box[2], box[2] + box[3])
)


@given(boxes, st.integers(10, 118), st.integers(3, 60), st.floats(1, 3), st.floats(0, 1), st.floats(0, 1))
def test_every_point_of_a_box_lies_on_its_frame(box, columns, rows, widened, down, across):
    frame = fitted(box, columns, rows, widened=widened)
    lat, lon = box[0] + (box[1] - box[0]) * down, box[2] + (box[3] - box[2]) * across
    row, column = frame.cell(lat, lon)
    assert 0 <= row < frame.rows <= rows
    assert 0 <= column < frame.columns <= columns
    x, y = frame.dots(lat, lon)
    assert (row, column) == (min(int(y / 4), frame.rows - 1), min(int(x / 2), frame.columns - 1))


def test_north_is_up_and_east_is_right():
    frame = fitted(THEATRE, 58, 30)
    mukden, port_arthur, vladivostok = (
        frame.cell(41.8, 123.4),
        frame.cell(38.8, 121.25),
        frame.cell(43.1, 131.9),
    )
    assert vladivostok[0] < mukden[0] < port_arthur[0]
    assert port_arthur[1] < mukden[1] < vladivostok[1]


@pytest.mark.parametrize(
    ("lat", "lon", "has_coast", "is_land"),
    [
        (38.81, 121.25, True, True),  # Port Arthur, at the tip of its peninsula
        (41.8, 123.43, False, True),  # Mukden, inland
        (43.11, 131.88, True, True),  # Vladivostok
        (43.9, 125.3, False, True),  # Changchun, in the middle of Manchuria
        (35.5, 123.0, False, False),  # the Yellow Sea
        (40.0, 135.0, False, False),  # the Sea of Japan
    ],
)
@pytest.mark.parametrize("columns", [48, 80, 130])
def test_towns_stand_where_they_are_to_land_and_sea(columns, lat, lon, has_coast, is_land):
    frame = fitted(THEATRE, columns, 60)
    drawn = ground(frame, ascii=False)
    row, column = frame.cell(lat, lon)
    around = [drawn.spans[row + down][column + aside] for down in (-1, 0, 1) for aside in (-1, 0, 1)]
    assert ("coast" in {style for _, style in around}) is has_coast
    assert ("land" in {style for _, style in around} or has_coast) is is_land
