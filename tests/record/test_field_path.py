"""Dotted paths into an entity of the record."""

import pytest

from rjwar.record.field_path import valued


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("date", True), ("date.edtf", True), ("name.ru", True), ("forces.japan.losses.killed", True), ("forces.japan.losses.killed.best", True),
        ("forces.japan.commanders", True), ("claims.source", True), ("claims.rank", False), ("time.start", True), ("place", True), ("forces.britain", False), ("forces.japan.losses.men", False),
        ("name.ko", False), ("dates", False), ("date.parse", False), ("__class__", False), ("name.en.x", False), ("date.is_days", False), ("", False), (".", False),
    ],
)  # fmt: skip
def test_a_dotted_path_leads_to_a_value_or_to_none(small, path, found):
    assert (valued(small.find("event", "battle-off-long-cape"), path) is not None) is found
