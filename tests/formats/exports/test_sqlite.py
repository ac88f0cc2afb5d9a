"""Databases."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from functools import cache
from pathlib import Path

import pytest

from rjwar.cli import main

ODD = Path(__file__).parents[2] / "good" / "odd-text.yaml"


@pytest.fixture
def database(tmp_path: Path, sample: Callable[..., object]) -> Iterator[Callable[..., sqlite3.Connection]]:
    """The database of the small record, or of a selection of it."""
    with ExitStack() as opened:

        def make(*arguments: object) -> sqlite3.Connection:
            file = tmp_path / "war.sqlite"
            assert sample("export", "sqlite", "-o", file, *arguments) == (0, "", "")
            return opened.enter_context(closing(sqlite3.connect(file)))

        yield make


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """The file of the record that comes with rjwar, or of a selection of it, made once."""
    folder = tmp_path_factory.mktemp("databases")

    @cache
    def make(*arguments: str) -> Path:
        file = folder / f"{'-'.join(arguments)}.sqlite"
        assert main(["export", "sqlite", "-o", str(file), *arguments]) == 0
        return file

    return make


def rows(database: sqlite3.Connection, sql: str) -> list[tuple]:
    return database.execute(sql).fetchall()


def test_an_event_is_a_row_with_its_json(database, sample):
    found = rows(
        database(),
        "SELECT name, kind, front, earliest, latest, outcome, victor, weight, summary, json FROM events WHERE id = 'battle-off-long-cape'",
    )[0]
    assert found[:-1] == (
        *(
            "Battle off Long Cape",
            "naval-battle",
            "yellow-sea",
            "1904-08-10",
            "1904-08-11",
            "japanese-victory",
            "japan",
            5,
        ),
        "A fleet came out and was met off the island",
    )
    assert json.loads(found[-1]) == json.loads(sample("battle", "long cape", "--json").out)[0]


def test_the_war_itself_is_among_the_events(database):
    assert rows(database(), "SELECT id FROM events WHERE kind = 'war'") == [("war",)]


def test_names_are_by_language_and_those_without_one_are_aliases(database):
    assert rows(database(), "SELECT lang, name FROM names WHERE id = 'battle-off-long-cape'") == [
        ("en", "Battle off Long Cape"),
        ("th", "ยุทธนาวีเกาะกลม"),
        ("ja", "円島沖海戦"),
        ("ru", "Бой у острова Круглого"),
        (None, "Long Cape Affair"),
    ]
    assert rows(
        database(), "SELECT name FROM names WHERE entity = 'side' AND id = 'japan' AND lang = 'ja'"
    ) == [("日本",)]


def test_losses_can_be_summed(database):
    assert rows(
        database(), "SELECT side, best, low, high FROM losses WHERE measure = 'killed' ORDER BY side"
    ) == [
        ("japan", 117, 110, 125),
        ("russia", 444, 444, 444),
    ]


def test_people_ships_places_works_and_what_links_them_have_tables(database):
    made = database()
    assert rows(made, "SELECT name, side, born FROM people WHERE id = 'sato-ken'") == [
        ("Sato Ken", "japan", "1848-01-27")
    ]
    assert rows(made, "SELECT fate, fate_date, fate_event FROM ships WHERE id = 'torpedo-boat-34'") == [
        ("sunk", "1904-08-10/1904-08-11", "battle-off-long-cape")
    ]
    assert rows(made, "SELECT calibre_mm, number, torpedo_tubes FROM guns JOIN ships ON ships.id = ship") == [
        (305, 4, 4),
        (152, 14, 4),
    ]
    assert rows(made, "SELECT lat, lon, approximate FROM places WHERE id = 'long-cape'") == [
        (38.66, 122.17, 1)
    ]
    assert rows(made, "SELECT title, url FROM sources WHERE id = 'thwiki'") == [
        ("The war, an overview", "https://example.org/war")
    ]
    assert rows(made, "SELECT person, rank, role FROM commanders WHERE side = 'russia'") == [
        ("ilyin-oleg", None, "Shore batteries")
    ]
    assert rows(made, "SELECT cause, effect FROM causes ORDER BY cause") == [
        ("battle-off-long-cape", "siege-of-fort-lena"),
        ("loan-of-may", "battle-off-long-cape"),
    ]
    assert rows(made, "SELECT value, verdict FROM claims WHERE entity = 'person'") == [("1847", "mistaken")]
    assert rows(made, "SELECT source, at, how FROM citations WHERE event = 'battle-off-long-cape'") == [
        ("thwiki", None, "source"),
        ("corbett-1914", "vol. I", "source"),
        ("campbell-1978", None, "reading"),
    ]
    assert rows(made, "SELECT amount, currency, rate FROM money") == [(10000000, "GBP", 6.0)]
    assert rows(made, "SELECT entity, id, role FROM mentions WHERE event = 'loan-of-may'") == [
        ("person", "sato-ken", "figure")
    ]
    assert rows(made, "SELECT tag FROM tags ORDER BY tag") == [("fleet",), ("gunnery",)]
    assert dict(rows(made, "SELECT key, value FROM about"))["span"] == "1904-02-08/1905-09-05"


def test_a_selection_has_its_events_alone_and_whatever_they_may_be_joined_with(database):
    made = database("--kind", "loan", "--lang", "ja")
    assert rows(made, "SELECT id FROM events") == [("loan-of-may",)]
    assert rows(made, "SELECT count(*) FROM losses") == [(0,)]
    assert rows(made, "SELECT name FROM people WHERE id = 'sato-ken'") == [("伊東次郎",)]


def test_there_is_nothing_in_it_that_runs(database):
    assert {kind for (kind,) in rows(database(), "SELECT DISTINCT type FROM sqlite_master")} == {
        "table",
        "index",
        "view",
    }
    assert rows(database(), "PRAGMA integrity_check") == [("ok",)]


def test_texts_are_cleaned_for_whoever_prints_them(run, tmp_path):
    file = tmp_path / "odd.sqlite"
    assert run("export", "sqlite", "-o", file, "--data", ODD).status == 0
    with closing(sqlite3.connect(file)) as made:
        ((summary,),) = rows(made, "SELECT summary FROM events WHERE id = 'broken-lines'")
    assert "\x1b" not in summary
    assert r"\x1b[31mred" in summary


def test_the_documentation_tells_every_table_and_column(database):
    told = {}
    for line in (
        (Path(__file__).parents[3] / "docs" / "exports.md")
        .read_text(encoding="utf-8")
        .partition("## The tables")[2]
        .splitlines()
    ):
        if line.startswith("| `"):
            tables, columns = line.strip("| ").split(" | ")
            names = [
                column.strip().partition(" ")[0]
                for column in columns.partition(":")[0].partition(";")[0].split(",")
            ]
            told |= dict.fromkeys(tables.strip("`").split("` `"), names)
    made = database()
    tables = [
        name
        for (name,) in rows(made, "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
        if not name.startswith("search_")
    ]
    assert told == {
        table: [name for (name,) in rows(made, f"SELECT name FROM pragma_table_info('{table}')")]
        for table in tables
    }


RECIPE = re.search(
    r'war.sqlite "(SELECT .*)"',
    (Path(__file__).parents[3] / "docs" / "exports.md").read_text(encoding="utf-8"),
)[1]


@pytest.mark.parametrize(
    "filters",
    [(), ("--exclude", "kind=campaign", "--year", "1905")],
)
def test_the_recipe_of_the_documentation_sums_what_stats_does(filters, run, whole):
    counts = json.loads(run("stats", "--by", "kind", *filters, "--json").out)
    with closing(sqlite3.connect(whole(*filters))) as made:
        summed = {side: (low, high) for side, low, high in rows(made, RECIPE)}
    for side in ("japan", "russia"):
        of_side = [row["losses"][side] for row in counts if side in row["losses"]]
        assert summed[side] == tuple(sum(row[bound] or 0 for row in of_side) for bound in ("low", "high"))


def test_a_phase_is_not_added_to_its_whole(run, tmp_path):
    file, made = tmp_path / "war.yaml", tmp_path / "war.sqlite"
    file.write_text(
        "kinds: {battle: {combat: yes}, war: {combat: yes}}\n"
        "events:\n"
        "  - {id: all, name: A, date: 1904, kind: war, forces: {japan: {losses: {killed: 1000}}, russia: {losses: {total: 2000}}}}\n"
        "  - {id: whole, name: W, date: 1904-05, kind: battle, part_of: all, forces: {japan: {losses: {killed: 10, wounded: '>20'}}, russia: {}}}\n"
        "  - {id: part, name: P, date: 1904-05-06, kind: battle, part_of: whole,\n"
        "     forces: {japan: {losses: {killed: 4}}, russia: {losses: {killed: [3, 5]}}}}\n"
    )
    assert run("export", "sqlite", "-o", made, "--data", file).status == 0
    with closing(sqlite3.connect(made)) as database:
        assert rows(database, "SELECT * FROM losses_countable ORDER BY event, side, measure") == [
            ("part", "russia", "killed", None, 3, 5),
            ("part", "russia", "lost", None, 3, 5),
            ("whole", "japan", "killed", 10, 10, 10),
            ("whole", "japan", "lost", None, 30, 30),
            ("whole", "japan", "wounded", None, 20, 20),
        ]


def test_nothing_in_it_dangles(whole):
    with closing(sqlite3.connect(whole())) as made:
        assert rows(made, "PRAGMA foreign_key_check") == []
        keys = {
            table: len(rows(made, f"PRAGMA foreign_key_list({table})"))
            for table in ("events", "ships", "causes", "commanders", "fought")
        }
    assert keys == {"events": 2, "ships": 1, "causes": 2, "commanders": 2, "fought": 2}


@pytest.mark.parametrize(
    "filters", [("--kind", "loan"), ("-g", "assault"), ("--year", "1905", "--lang", "th")]
)
def test_nothing_dangles_though_its_other_end_is_not_selected(filters, database):
    made = database(*filters)
    assert rows(made, "SELECT 1 FROM events")
    assert rows(made, "PRAGMA foreign_key_check") == []


def test_an_event_has_its_hours_its_position_and_its_note(database):
    made = database()
    columns = "time_start, time_end, clock, lat, lon, outcome_note, combat"
    assert rows(made, f"SELECT {columns} FROM events WHERE id = 'battle-off-long-cape'") == [
        ("12:30", "19:27", "japanese", 38.66, 122.17, "The fleet turned back to its harbour", 1)
    ]
    assert rows(made, "SELECT event, side, unit, name FROM fought") == [
        ("battle-off-long-cape", "japan", None, "First Division")
    ]
    assert rows(made, "SELECT side, best, low, high, countable FROM lost ORDER BY side") == [
        ("japan", 650, None, None, 1),
        ("russia", None, 1344, None, 1),
    ]


@pytest.mark.parametrize(
    "text", ["long cape", "円島沖", "ยุทธนาวีเกาะ", "круглого", "turned back", "LONG CAPE AFF"]
)
def test_the_full_text_finds_names_and_notes_in_every_script(text, database):
    assert ("battle-off-long-cape",) in database().execute(
        "SELECT id FROM search WHERE search MATCH ?", (f'"{text}"',)
    ).fetchall()


def test_sqlite_utils_reads_the_tables_and_what_they_join(run, tmp_path):
    sqlite_utils = pytest.importorskip("sqlite_utils")
    file = tmp_path / "war.sqlite"
    assert run("export", "sqlite", "-o", file).status == 0
    made = sqlite_utils.Database(str(file))
    (tsushima,) = made["events"].rows_where("id = ?", ["battle-of-tsushima"])
    assert (tsushima["earliest"], tsushima["lat"] is not None) == ("1905-05-27", True)
    assert {key.other_table for key in made["commanders"].foreign_keys} == {"events", "people"}
