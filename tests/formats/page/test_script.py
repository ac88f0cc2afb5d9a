"""What makes the page an explorer: its script, what that may do, and what it reads beside the articles."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from pages import Page, data
from rjwar.core.han import GROUPS

ROOT = Path(__file__).parents[3]


def test_the_page_may_load_nothing_and_run_its_own_script_alone(exported):
    text = exported("html")
    (policy,) = (
        meta["content"]
        for meta in Page(text).all("meta")
        if meta.get("http-equiv") == "Content-Security-Policy"
    )
    (script,) = re.findall("<script>(.*?)</script>", text, re.DOTALL)
    known = b64encode(sha256(script.encode()).digest()).decode()
    assert (
        policy
        == f"default-src 'none'; script-src 'sha256-{known}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    )
    assert not re.search(
        r"\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|https?://(?!www\.w3\.org/)",
        script,
    )


def test_the_script_is_that_of_its_sources():
    web = ROOT / "web"
    if not web.exists():
        pytest.skip("the sources of the script are not here")
    names = [
        *(path.relative_to(web).as_posix() for path in web.glob("src/**/*.ts")),
        "build.mjs",
        "package-lock.json",
        "tsconfig.json",
    ]
    known = sha256()
    for name in sorted(names):
        known.update(f"{name}\n".encode() + (web / name).read_bytes())
    first, _ = (ROOT / "src/rjwar/formats/page/page.js").read_text(encoding="utf-8").split("\n", 1)
    assert first == f"// {known.hexdigest()}", "run `make page`"


def test_the_han_characters_that_are_one_for_search_come_with_the_page_as_far_as_it_has_them(exported):
    text = exported("html")
    groups = data(text, "_han").split()
    assert set(groups) <= set(GROUPS.split())
    assert {"円圆圓", "岛島"} <= set(groups)
    assert len(groups) < 20
