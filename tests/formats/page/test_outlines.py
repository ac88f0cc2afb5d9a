"""The coasts as the page carries them."""

from __future__ import annotations

from rjwar.formats.page.outlines import outlines


def test_the_coasts_come_as_short_texts():
    found = outlines((28.0, 56.0, 104.0, 150.0), 250)
    assert len(found["rivers"]) == 3
    assert (found["unit"], found["box"]) == (250, (28.0, 56.0, 104.0, 150.0))
    assert all(63 <= ord(char) <= 126 for shape in found["land"] for char in shape)
