"""Several programs, versions and files at one cache: each gets its own answer."""

import os
import stat
import subprocess
import sys
from pathlib import Path

from hostile.cached import ASKED, seal
from rjwar.store import notes


def test_two_versions_share_a_cache_and_each_has_its_own(run, answer, folder, monkeypatch):
    monkeypatch.setattr("rjwar.store.compiled.shape_of_file", lambda: "00000000")
    assert run(*ASKED) == answer
    assert len(list(folder.glob("*.sqlite"))) == 2
    compiled_by_other = next(folder.glob("*-00000000.sqlite"))
    compiled_by_other.write_bytes(b"of a version to come")
    seal(compiled_by_other)
    monkeypatch.undo()


def test_other_content_under_the_same_time_and_size_is_seen(run, own_cache, tmp_path, monkeypatch):
    monkeypatch.setattr(notes, "_RACY_NS", 0)
    monkeypatch.setattr(notes, "READ_BYTES", 0)
    file = tmp_path / "own.yaml"
    for name in ("aaaa", "bbbb", "cccc"):
        file.write_text(f"events: [{{id: a, name: {name}, date: 1904}}]\n")
        os.utime(file, ns=(10**18, 10**18))
        assert name in run("list", "--data", file).out
        assert name in run("list", "--data", file).out


def test_a_file_is_not_taken_for_another_of_the_same_name(run, own_cache, tmp_path, monkeypatch):
    monkeypatch.setattr(notes, "_RACY_NS", 0)
    monkeypatch.setattr(notes, "READ_BYTES", 0)
    for name in ("aaaa", "bbbb"):
        (tmp_path / name).mkdir()
        monkeypatch.chdir(tmp_path / name)
        Path("own.yaml").write_text(f"events: [{{id: a, name: {name}, date: 1904}}]\n")
        assert name in run("list", "--data", "own.yaml").out
    monkeypatch.chdir(tmp_path / "aaaa")
    assert "aaaa" in run("list", "--data", "own.yaml").out


def test_sixty_four_first_runs_at_once_all_answer(answer, own_cache):
    code = f"""if True:
        import os, sys
        from rjwar.cli import main
        os.environ["XDG_CACHE_HOME"], home = "/dev/null", os.environ["XDG_CACHE_HOME"]
        main(["list", "--json", "-o", "/dev/null", *{ASKED[2:]!r}])  # all is imported before the race
        os.environ["XDG_CACHE_HOME"] = home
        start, go = os.pipe()
        children = []
        for n in range(64):
            child = os.fork()
            if not child:
                os.close(go)
                os.read(start, 1)
                answer, done = os.dup(1), os.open(f"{{n}}.json", os.O_CREAT | os.O_WRONLY)
                os.dup2(done, 1)
                status = main({list(ASKED)!r})
                sys.stdout.flush()
                os._exit(status)
            children.append(child)
        os.close(go)
        print({{os.waitpid(child, 0)[1] for child in children}})
    """
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, cwd=own_cache.parent.parent
    )
    assert (ended.stdout, ended.stderr) == (b"{0}\n", b"")
    assert {file.read_text() for file in own_cache.parent.parent.glob("*.json")} == {answer.out}
    assert sorted(file.suffix for file in own_cache.iterdir() if file.suffix != ".note") == [
        ".seal",
        ".sqlite",
    ]
    assert {stat.S_IMODE(file.stat().st_mode) for file in own_cache.iterdir()} == {0o600}
