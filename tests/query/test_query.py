"""What is asked, before it is."""

import pytest

from rjwar.core.errors import WrongUsage
from rjwar.query.query import Query, most


@pytest.mark.parametrize(
    ("asked", "has"),
    [({}, False), ({"year": "1904"}, True), ({"exclude": "kind=war"}, True), ({"sort": "name"}, False)],
)
def test_what_narrows_is_a_filter_and_what_is_left_out(asked, has):
    assert Query.of(**asked).has_filters is has


@pytest.mark.parametrize(("limit", "count"), [(None, None), (3, 3), ("3", 3), (0, 0)])
def test_a_limit_is_a_number_or_its_text(limit, count):
    assert most(Query.of(limit=limit)) == count


@pytest.mark.parametrize("limit", ["many", [3], -1])
def test_a_limit_that_is_none_is_wrong_usage(limit):
    with pytest.raises(WrongUsage, match="write 0 or more"):
        most(Query.of(limit=limit))
