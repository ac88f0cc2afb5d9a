"""The works of the page, and how they are cited."""

from __future__ import annotations

import re

from pages import article


def test_works_are_cited_by_their_numbers_in_the_list_and_the_script_knows_their_short_titles(exported):
    page = exported("html")
    listed = page[page.index("<section class=works>") :]
    works = re.findall("<li id=([a-z0-9-]+)", listed)
    overview, corbett = (works.index(id) + 1 for id in ("thwiki", "corbett-1914"))
    assert f"<dt>Sources<dd>{overview}; {corbett}, <i>vol. I</i>" in article(page, "battle-off-long-cape")
    assert re.search("<li id=campbell-1978 data-as>", listed)


def test_what_weighs_little_names_no_further_reading(whole):
    articles = [line for line in whole("html").splitlines() if line.startswith("<article ")]
    weights = {
        re.search(r" data-is=(\d)", article)[1] for article in articles if "<dt>Further reading" in article
    }
    assert weights == {"4", "5"}
