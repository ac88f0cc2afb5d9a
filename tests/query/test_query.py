"""What is asked, before it is."""

import pytest

from rjwar.query.query import Query


@pytest.mark.parametrize(
    ("asked", "has"),
    [({}, False), ({"year": "1904"}, True), ({"exclude": "kind=war"}, True), ({"sort": "name"}, False)],
)
def test_what_narrows_is_a_filter_and_what_is_left_out(asked, has):
    assert Query.of(**asked).has_filters is has
