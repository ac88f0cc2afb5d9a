"""What holds on systems that the suite does not run on, as far as it can be seen from here; `make lint` holds the types to them too."""

import ast
import sys

from sources import calls, trees

UNIX_ALONE = {"fcntl", "grp", "pty", "pwd", "resource", "termios", "tty"}


def test_no_file_is_read_or_written_in_the_encoding_of_the_system():
    for name, call in calls():
        if not (isinstance(call.func, ast.Name) and call.func.id == "open"):
            continue
        modes = [*call.args[1:2], *(keyword.value for keyword in call.keywords if keyword.arg == "mode")]
        is_binary = any(isinstance(mode, ast.Constant) and "b" in mode.value for mode in modes)
        assert is_binary or any(keyword.arg == "encoding" for keyword in call.keywords), (
            f"{name}: line {call.lineno}"
        )


def test_what_only_unix_has_is_imported_where_it_is_used():
    for name, tree in trees().items():
        at_start = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
        imported = {alias.name for node in at_start if isinstance(node, ast.Import) for alias in node.names}
        imported |= {node.module for node in at_start if isinstance(node, ast.ImportFrom)}
        assert not imported & UNIX_ALONE, name


def test_windows_has_no_cache_and_no_pager_and_all_else(run, tmp_path, monkeypatch):
    mine = tmp_path / "mine.yaml"
    mine.write_bytes("events:\r\n- {id: a, name: {en: A, th: ก}, date: 1904}\r\n".encode())
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(sys, "platform", "win32")
    for command in (
        ["list"],
        ["show", "a", "--json"],
        ["check"],
        ["export", "ics"],
        ["timeline", "-o", str(tmp_path / "a.txt")],
    ):
        ran = run(*command, "--data", str(mine))
        assert (ran.status, ran.err) == (0, ""), command
    assert not (tmp_path / "cache").exists()
