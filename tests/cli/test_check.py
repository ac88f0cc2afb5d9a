"""`check`: every fault of a data file on stdout, and what a curated record owes."""

import json

BROKEN = "events:\n- {id: a, name: A, date: 1904-13}\n- {id: b, name: B, date: 1904, causes: [c]}\n"


def test_faults_are_told_on_stdout_a_line_each(run, tmp_path):
    file = tmp_path / "own.yaml"
    file.write_text(BROKEN)
    ran = run("check", file)
    assert (ran.status, ran.err) == (3, "")
    assert ran.out.splitlines() == [
        f"{file}:2:26: error: a: date: '1904-13': there is no month 13; months are 01 to 12",
        f"{file}:3:41: error: b: causes: unknown event 'c'; known: a, b",
    ]


def test_warnings_do_not_change_the_status(run, tmp_path):
    (tmp_path / "own.yaml").write_text("owes: [th]\nevents: [{id: a, name: A, date: 1904}]")
    ran = run("check", tmp_path / "own.yaml")
    assert (ran.status, ran.err) == (0, "")
    assert {line.split(": ")[1] for line in ran.out.splitlines()} == {"warning"}


def test_warnings_come_from_check_alone(run, tmp_path):
    (tmp_path / "own.yaml").write_text("events: [{id: a, name: A, date: 1904}]")
    assert run("list", "--data", tmp_path / "own.yaml").err == ""


def test_several_files_are_told_one_after_the_other(run, tmp_path):
    for name in ("one.yaml", "two.yaml"):
        (tmp_path / name).write_text(BROKEN)
    ran = run("check", tmp_path / "one.yaml", tmp_path / "two.yaml", tmp_path / "gone.yaml")
    assert (ran.status, [line.partition(":")[0].rpartition("/")[2] for line in ran.out.splitlines()]) == (
        3, ["one.yaml", "one.yaml", "two.yaml", "two.yaml", "gone.yaml"],
    )  # fmt: skip


def test_as_json_every_problem_is_an_object(run, tmp_path):
    (tmp_path / "own.yaml").write_text(BROKEN)
    ran = run("check", tmp_path / "own.yaml", "--json")
    first, _ = json.loads(ran.out)
    assert (ran.status, first) == (3, {
        "file": str(tmp_path / "own.yaml"), "line": 2, "column": 26, "id": "a", "field": "date", "code": "date",
        "message": "'1904-13': there is no month 13; months are 01 to 12", "warning": False,
    })  # fmt: skip


def test_the_record_in_use_is_checked_without_a_file(run, tmp_path, monkeypatch):
    (tmp_path / "own.yaml").write_text(BROKEN)
    monkeypatch.setenv("RJWAR_DATA", str(tmp_path / "own.yaml"))
    assert run("check").status == 3
    assert run("check", "--data", tmp_path / "own.yaml").status == 3


def test_a_file_is_never_overwritten_by_its_own_report(run, tmp_path):
    (tmp_path / "own.yaml").write_text(BROKEN)
    ran = run("check", tmp_path / "own.yaml", "-o", tmp_path / "own.yaml")
    assert (ran.status, (tmp_path / "own.yaml").read_text()) == (2, BROKEN)


def test_each_kind_of_warning_is_told_once_with_a_count_and_the_first_places(run, tmp_path):
    file = tmp_path / "own.yaml"
    events = "".join(f"- {{id: a{n}, name: A, date: 1904}}\n" for n in range(40))
    file.write_text(f"owes: [th]\nevents:\n{events}")
    told = run("check", file).out.splitlines()
    assert [line.partition(": warning: ")[0] for line in told] == [f"{file}:3:3", f"{file}:3:18"]
    assert told[0].endswith(" (39 more like it: 4:3, 5:3, 6:3, 7:3, 8:3 ...; --all tells each)")
    assert len(run("check", file, "--all").out.splitlines()) == 80
    assert len(json.loads(run("check", file, "--json").out)) == 80
