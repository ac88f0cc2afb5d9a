"""Whether there is room on a line, against asking each that is taken."""

from hypothesis import given
from hypothesis import strategies as st

from rjwar.core.stretches import Stretches

STRETCH = st.tuples(st.integers(0, 60), st.integers(1, 9)).map(lambda found: (found[0], found[0] + found[1]))


@given(st.lists(STRETCH, max_size=30))
def test_there_is_room_where_none_that_is_taken_overlaps(wanted):
    line, taken = Stretches(), []
    for start, end in wanted:
        free = all(end <= other[0] or start >= other[1] for other in taken)
        assert line.has_room(start, end) == free
        if free:
            line.take(start, end)
            taken.append((start, end))
