"""Web addresses."""

import pytest

from rjwar.core.address import web_address


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://example.org/a?b=c&d=%20#e;f", "https://example.org/a?b=c&d=%20#e;f"),
        ("HTTP://example.org/", "http://example.org/"),
        (
            "https://th.wikipedia.org/wiki/สงคราม",
            "https://th.wikipedia.org/wiki/%E0%B8%AA%E0%B8%87%E0%B8%84%E0%B8%A3%E0%B8%B2%E0%B8%A1",
        ),
        ("https://example.org/a b\x1b]8;;\x07", "https://example.org/a%20b%1B]8;;%07"),
        ("https://example.org/\u202eexe\ud800", "https://example.org/%E2%80%AEexe%3F"),
        ("javascript://example.org/%0aalert(1)", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("https://", ""),
        ("example.org", ""),
        ("", ""),
        ("https://example.org/" + "a" * 2000, ""),
    ],
)
def test_an_address_is_of_the_web_and_drives_nothing(text, address):
    assert web_address(text) == address
    assert address.isascii()
    assert address.isprintable()
