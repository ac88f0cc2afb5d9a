"""Sound records of values that no war has: the ends of the calendar, of the earth and of numbers, and names that no drawing has room for."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

_DATES = (
    *(
        "1000-01-01",
        "2999-12-31",
        "1000",
        "2999",
        "1000/2999",
        "1000-01-01/..",
        "../2999-12-31",
        "1XXX",
        "29XX",
        "199X~",
        "1900-02-28/1900-03-14",
    ),
    *(
        "1904-02-29",
        "1904-XX",
        "1904-02-08",
        "1904-05-27/1905-05-28",
        "1582-10-10?",
        "2400",
        "2999-12%",
        "1904",
    ),
)
_NAMES = (
    *(
        "A",
        "奉",
        "x" * 400,
        "対馬沖" * 60,
        "ที่" * 90,
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",
        "\u0301",
        "한" * 80,
        "한국",
        "a\u00adb",
        "(",
        "[red]x[/red]",
    ),
    *(
        "=1+1",
        "\u202egnorw",
        "\x1b[31mred",
        "/",
        "-",
        "--data",
        "1904",
        "A, B; C",
        "Щ" * 50,
        "'",
        '"',
        "{0}%s",
        "<b>&amp;",
        "\\",
        "`x`",
        "$(x)",
        "ﷺ",
        "\u200b.",
    ),
)
_COUNTS = ("0", "1", "999999999999999", "[0, 999999999999999]", ">999999999999999", "~0", "[7, 7]")
_IDS = ("a", "b", "c", "d", "e", "f")
_SIDES = ("japan", "russia", "s1", "s2", "s3", "s4")
VIEWS = (
    *(
        "timeline",
        "timeline --all",
        "timeline --view lanes",
        "timeline --view lanes --all --by place",
        "timeline --view lanes --by side",
        "timeline --view months",
    ),
    *(
        "timeline --view months --by losses",
        "timeline --view days",
        "timeline --view days --by losses",
        "timeline --format svg",
        "map",
        "list",
        "list people",
    ),
    *(
        "list ships",
        "list places",
        "list units",
        "list sides",
        "show a",
        "show a b c",
        "battle a",
        "battle a b",
        "battle",
        "on 1904-05-27",
        "on 27|May",
        "on 2999-12-31|CE",
    ),
    *(
        "on 1000-01-01",
        "on 29|February",
        "stats",
        "stats --by month",
        "stats --by side",
        "stats --by place,kind",
        "chain a --depth 9",
        "claims",
        "sources",
        "welcome",
    ),
    *(
        "search a",
        "search 奉",
        "list --csv",
        "list --json",
        "list --format markdown",
        "show side:japan",
        "show place:p",
        "show person:q",
        "check --all",
    ),
    *(
        f"export {name}"
        for name in (
            "ics",
            "ics --yearly",
            "geojson",
            "timelinejs",
            "markwhen",
            "mermaid",
            "html",
            "bibtex",
            "csl-json",
            "jsonld",
        )
    ),
)
_LOOKS = (
    *(
        "",
        "--width 20",
        "--width 400",
        "--ascii",
        "--calendar os",
        "--calendar both",
        "--era be",
        "--era meiji",
        "--lang th",
        "--lang ja --era meiji",
        "--lang ko",
    ),
    *("--lang ru --calendar both", "--lang zh --width 21", "--color always", "--width 20 --ascii --lang th"),
)


def _some(values: tuple[str, ...], most: int = 3) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), max_size=most, unique=True)


_name = st.sampled_from(_NAMES)
_named = _name | st.dictionaries(st.sampled_from(["en", "th", "ja", "ru", "zh", "ko"]), _name, min_size=1)
_measured = st.dictionaries(
    st.sampled_from(["men", "killed", "total", "guns"]), st.sampled_from(_COUNTS), max_size=3
)
_force = st.fixed_dictionaries(
    {},
    optional={
        "commanders": _some(("q", "r")),
        "strength": _measured,
        "losses": _measured,
        "units": st.lists(_name, max_size=2),
    },
)
_claim = st.fixed_dictionaries(
    {
        "field": st.sampled_from(["text", "date", "name"]),
        "value": _name,
        "source": _name.map(lambda name: f"w{name[:3]}"),
    }
)


def _event(id: str) -> st.SearchStrategy[dict[str, Any]]:
    above = [other for other in _IDS if other < id]
    return st.fixed_dictionaries(
        {"id": st.just(id), "name": _named, "date": st.sampled_from(_DATES)},
        optional={
            "kind": st.sampled_from(["battle", "siege", "war", "x" * 60]), "front": _name, "place": st.sampled_from(["p", "n", "s"]), "outcome": _name,
            "weight": st.sampled_from(["1", "5"]), "summary": _named, "aliases": st.lists(_name, max_size=3), "tags": st.lists(_name, max_size=2),
            "forces": st.dictionaries(st.sampled_from(_SIDES), _force, max_size=6), "claims": st.lists(_claim, max_size=2),
            "causes": st.lists(st.sampled_from(above), max_size=2, unique=True) if above else st.just([]),
            "time": st.fixed_dictionaries({}, optional={"start": st.just("00:00"), "end": st.just("23:59"), "clock": _name}),
            "money": st.lists(st.fixed_dictionaries({"what": _name, "amount": st.sampled_from(["0", "999999999999999"])}, optional={"currency": _name, "note": _named}), max_size=2),
        },
    )  # fmt: skip


def records() -> st.SearchStrategy[bytes]:
    """Files that are nearly always sound; one that is not is refused."""
    place = st.fixed_dictionaries(
        {"name": _named},
        optional={"lat": st.sampled_from(["-90", "90", "0"]), "lon": st.sampled_from(["-180", "180", "0"])},
    )
    places = st.fixed_dictionaries({"p": place, "n": place, "s": place})
    events = (
        st.lists(st.sampled_from(_IDS), max_size=6, unique=True)
        .flatmap(lambda ids: st.tuples(*map(_event, sorted(ids))))
        .map(list)
    )
    span = st.sampled_from(
        ["1000/2999", "1904-02-08/1905-09-05", "2999-12-31", "1000-01-01", "../1904", "1904/.."]
    )
    file = st.fixed_dictionaries(
        {"events": events}, optional={"span": span, "title": _named, "places": places}
    )
    return file.map(lambda record: json.dumps(record, ensure_ascii=False).encode())


def commands() -> st.SearchStrategy[list[str]]:
    """A view or export, and how it is to look."""
    looks = st.sampled_from(_LOOKS)
    return st.tuples(st.sampled_from(VIEWS), looks).map(
        lambda both: [word.replace("|", " ") for word in " ".join(both).split()]
    )
