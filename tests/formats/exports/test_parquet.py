"""Data frames, read back with Arrow."""

from __future__ import annotations

import json
import sys
from datetime import date

import pytest


@pytest.fixture
def table(run, tmp_path):
    """The table that Arrow reads of an export."""
    parquet = pytest.importorskip("pyarrow.parquet")

    def read(*arguments):
        file = tmp_path / "war.parquet"
        assert run("export", "parquet", "-o", file, *arguments).status == 0
        return parquet.read_table(file)

    return read


def test_columns_have_types(table):
    schema = table("--min-weight", "5").schema
    types = {
        name: str(schema.field(name).type)
        for name in ("id", "earliest", "weight", "lat", "uncertain", "tags", "japan_lost_low")
    }
    assert types == {
        "id": "string",
        "earliest": "date32[day]",
        "weight": "int64",
        "lat": "double",
        "uncertain": "bool",
        "tags": "list<element: string>",
        "japan_lost_low": "int64",
    }
    assert {name: str(schema.field(name).type) for name in ("russia_lost_countable", "japan_commanders")} == {
        "russia_lost_countable": "bool",
        "japan_commanders": "string",
    }


def test_every_event_of_the_record_is_a_row_with_its_days_and_its_position(table, war):
    rows = {row["id"]: row for row in table().to_pylist()}
    told = {event.id: event for event in war.select().without_war()}
    assert list(rows) == list(told)
    for id, event in told.items():
        place = war.find("place", event.place) if event.place else None
        assert (rows[id]["earliest"], rows[id]["latest"]) == (event.date.earliest, event.date.latest)
        assert (rows[id]["lat"], rows[id]["lon"]) == ((place.lat, place.lon) if place else (None, None))
        assert rows[id]["ships"] == list(event.ships)
    assert rows["battle-of-tsushima"]["earliest"] == date(1905, 5, 27)


def test_losses_add_up_to_those_of_stats(table, run):
    counts = json.loads(run("stats", "--by", "kind", "--json").out)
    rows = table().to_pylist()
    for side in ("japan", "russia"):
        for bound in ("low", "high"):
            summed = sum(row[f"{side}_lost_{bound}"] for row in rows if row[f"{side}_lost_countable"])
            assert summed == sum(row["losses"][side][bound] or 0 for row in counts if side in row["losses"])


def test_nothing_selected_is_a_table_with_columns_alone(table):
    empty = table("-g", "nowhere at all")
    assert empty.num_rows == 0
    assert "earliest" in empty.column_names


def test_the_file_says_whom_to_name(table):
    metadata = table("-n", "1").schema.metadata
    assert metadata[b"licence"] == b"CC BY 4.0"
    assert metadata[b"cite"].startswith(b"The rjwar authors, Russo-Japanese War, rjwar ")


def test_without_pyarrow_one_line_says_what_to_install(sample, monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    told = "rjwar: export: parquet needs pyarrow; install it with: pip install 'rjwar[parquet]'\n"
    assert sample("export", "parquet", "-o", tmp_path / "war.parquet") == (2, "", told)
    assert not (tmp_path / "war.parquet").exists()
