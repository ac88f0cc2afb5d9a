"""`--format svg`: whatever is drawn, as a picture."""

from xml.etree import ElementTree

import pytest

from samples import SAMPLE

DRAWN = [
    ("timeline",),
    ("timeline", "--view", "lanes"),
    ("timeline", "--view", "months"),
    ("timeline", "--view", "days"),
    ("map",),
    ("list",),
    ("list", "people"),
    ("list", "--fields", "id,name"),
    ("stats",),
    ("battle", "battle-off-long-cape"),
    ("battle", "battle-off-long-cape", "siege"),
    ("show", "sato"),
    ("on", "10", "August", "1904"),
    ("search", "lena"),
    ("chain", "battle-off-long-cape"),
    ("claims", "long", "cape"),
    ("sources", "corbett-1914"),
    ("check", str(SAMPLE)),
    ("welcome",),
]


@pytest.mark.parametrize("command", DRAWN, ids=" ".join)
def test_whatever_is_drawn_is_a_picture_of_the_same_words(run, command, monkeypatch):
    monkeypatch.setenv("RJWAR_DATA", str(SAMPLE))
    is_a_picture_of_the_same_words(run, command)


@pytest.mark.parametrize("command", [("timeline",), ("list", "ships")], ids=" ".join)
def test_so_it_is_of_the_whole_war(run, command):
    is_a_picture_of_the_same_words(run, command)


def is_a_picture_of_the_same_words(run, command):
    drawn = run(*command, "--width", 100)
    picture = run(*command, "--width", 100, "--format", "svg")
    root = ElementTree.fromstring(picture.out)
    assert (picture.status, picture.err) == (0, "")
    assert (
        root.find("{*}title").text
        == f"rjwar {' '.join(word for word in command if word not in ('--fields', 'id,name'))}"
    )
    shown = "".join(text.text for text in root.iterfind("{*}text[@textLength]"))
    first = next(line for line in drawn.out.splitlines() if line)
    assert first.replace(" ", "")[:12] in shown.replace(" ", "")


def test_a_picture_is_told_how_it_was_asked_for_and_not_how_it_was_written(sample):
    ran = sample(
        "list",
        "combat",
        "--year",
        "1904",
        "-k",
        "naval",
        "-n",
        "3",
        "--format",
        "svg",
        "--lang",
        "th",
        "--grep",
        "two words",
    )
    assert (
        '<title id="title">rjwar list combat --year 1904 --kind naval --grep &#x27;two words&#x27; --limit 3</title>'
        in ran.out
    )
    assert 'xml:lang="th"' in ran.out


def test_a_picture_is_a_file_and_the_environment_does_not_paint_it(sample, tmp_path, monkeypatch):
    wanted = sample("map", "--format", "svg").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert sample("map", "--format", "svg", "-o", tmp_path / "map.svg").out == ""
    assert (tmp_path / "map.svg").read_text(encoding="utf-8") == wanted


def test_a_picture_has_the_theme_asked_for(sample, monkeypatch):
    either = sample("map", "--format", "svg").out
    assert "prefers-color-scheme" in either
    monkeypatch.setenv("RJWAR_THEME", "dark")
    assert "#12161c" in sample("map", "--format", "svg").out
    assert "#12161c" not in sample("map", "--format", "svg", "--color", "never").out


def test_a_picture_has_the_language_of_its_readers(sample, monkeypatch):
    monkeypatch.setenv("LANG", "th_TH.UTF-8")
    assert 'xml:lang="th"' in sample("list", "--format", "svg").out


@pytest.mark.parametrize(
    ("command", "complaint"),
    [
        (("list", "--format", "svgz"), "rjwar: --format: unknown value 'svgz'; did you mean 'svg'?"),
        (
            ("list", "--json", "--format", "svg"),
            "rjwar: --json and --format svg exclude each other; give one",
        ),
        (
            ("list", "--format", "svg", "--bom"),
            "rjwar: --bom: only csv begins with one; add --csv, or leave it out",
        ),
        (("export", "svg"), "rjwar: export: svg is no export; write 'rjwar list --format svg'"),
        (
            ("list", "--format", "svg", "--lang", "en,th"),
            "rjwar: --lang: en,th is for 'rjwar export html'; give one language",
        ),
    ],
)
def test_what_makes_no_picture_is_wrong_usage(sample, command, complaint):
    assert sample(*command) == (2, "", f"{complaint}\n")


def test_an_evil_record_makes_a_valid_picture(run, tmp_path):
    record = tmp_path / "evil.yaml"
    record.write_text(
        'events:\n  - id: one\n    name: "</text><script>alert(1)</script> & \\x1b[31m \\u202E \\uFFFE"\n    date: 1904\n',
        encoding="utf-8",
    )
    root = ElementTree.fromstring(run("list", "--format", "svg", "--data", record).out)
    assert {one.tag.partition("}")[2] for one in root.iter()} <= {
        "svg",
        "title",
        "style",
        "rect",
        "text",
        "path",
    }
