"""The reader: bytes to entries with line and column, and all that it refuses."""

import os
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rjwar.core.errors import BrokenRecord
from rjwar.datafile.faults import Faults
from rjwar.datafile.input import InputFile
from rjwar.datafile.nodes import MappingNode, Scalar, SequenceNode
from rjwar.datafile.opening import MOST_BYTES, open_input
from rjwar.datafile.yaml_reader import entries

NO_HEAD = "a list has no section; write 'events:' above it, or {\"events\": [...]}, or an event a line"
ALIAS = "anchors, aliases and merge keys are refused; write the text out"
SAMPLE = Path(__file__).parents[1] / "good" / "sample.yaml"
YAMLISH = st.text(st.sampled_from("abé日 \n\n  -:?,[]{}#&*!|>'\"%@`~0\t\x00\\=<"), max_size=60)


def read(text):
    raw = text if isinstance(text, bytes) else text.encode()
    faults = Faults("own.yaml")
    found = list(entries(InputFile("own.yaml", raw), faults))
    if faults.found:
        raise BrokenRecord(faults.found)
    return found


def problems(text):
    try:
        read(text)
    except BrokenRecord as broken:
        return broken.problems
    return ()


def refusal(text):
    return [f"{problem.line}:{problem.column}: {problem.message}" for problem in problems(text)]


def plain(node):
    """A node as the plain value it stands for."""
    if isinstance(node, MappingNode):
        return {key.text: plain(value) for key, value in node.pairs}
    return [plain(item) for item in node.items] if isinstance(node, SequenceNode) else node.text


def test_a_section_is_read_entry_by_entry():
    found = read("title: The war\nkinds:\n  siege: {combat: yes}\n  loan:\nevents:\n- id: mukden\n- 7\n")
    assert [
        (entry.section.text, entry.shape, entry.key and entry.key.text, plain(entry.node)) for entry in found
    ] == [
        ("title", Scalar, None, "The war"),
        ("kinds", MappingNode, "siege", {"combat": "yes"}),
        ("kinds", MappingNode, "loan", ""),
        ("events", SequenceNode, None, {"id": "mukden"}),
        ("events", SequenceNode, None, "7"),
    ]


@pytest.mark.parametrize(("text", "shape"), [("events: []", SequenceNode), ("events: {}", MappingNode)])
def test_an_empty_section_is_one_entry_without_a_node(text, shape):
    ((section, found, key, node),) = read(text)
    assert (section.text, found, key, node) == ("events", shape, None, None)


def test_nodes_know_their_line_and_column():
    (entry,) = read("# a comment\nevents:\n  - id: mukden\n    forces: {japan: {units: [First, 'Second']}}\n")
    (_, id), (key, forces) = entry.node.pairs
    units = forces.pairs[0][1].pairs[0][1]
    assert [(node.line, node.column) for node in (entry.node, id, key, forces, *units.items)] == [
        (3, 5),
        (3, 9),
        (4, 5),
        (4, 13),
        (4, 30),
        (4, 37),
    ]


def test_every_scalar_is_the_text_that_was_written():
    found = read("events: [no, 12:30, 1904-02-08, 0777, 1e3, 'quoted', \"\\u65e5\", .inf, 'null']")
    assert [entry.node.text for entry in found] == [
        "no",
        "12:30",
        "1904-02-08",
        "0777",
        "1e3",
        "quoted",
        "日",
        ".inf",
        "null",
    ]


@pytest.mark.parametrize(
    ("written", "absent"),
    [("null", True), ("~", True), ("", True), ("'null'", False), ("''", False), ("nothing", False)],
)
def test_null_tilde_and_nothing_are_absent_and_the_same_in_quotes_is_text(written, absent):
    (entry,) = read(f"title: {written}\n")
    assert entry.node.is_absent is absent


@pytest.mark.parametrize(
    "raw",
    [
        b"\xef\xbb\xbfevents: []\n",
        b"events:\r\n- {id: a}\r\n",
        b"---\nevents: []\n...\n",
        b"%YAML 1.1\n---\nevents: []\n",
    ],
)
def test_marks_and_line_ends_of_other_editors_are_fine(raw):
    assert read(raw)[0].section.text == "events"


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("events: [&a x, *a]", [f"1:10: {ALIAS}, or quote a text that begins with '&'", f"1:16: {ALIAS}, or quote a text that begins with '*'"]),
        ("events:\n- <<: {id: a}\n", [f"2:3: {ALIAS}"]),
        ("events: [!!python/name:os.system x]", ["1:10: the tag 'tag:yaml.org,2002:python/name:os.system' is refused; all values are plain text: take the tag out, or quote a text that begins with '!'"]),
        ("%TAG ! tag:x,2000:\n---\nevents: []", ["1:1: tags are refused; take the %TAG line out"]),
        ("events: []\nevents: []", ["2:1: the key 'events' stands twice, first on line 1; keep one of them"]),
        ("events:\n- {id: a, id: b}", ["2:11: the key 'id' stands twice, first on line 2; keep one of them"]),
        ("kinds: {a: {}, a: {}}", ["1:16: the key 'a' stands twice, first on line 1; keep one of them"]),
        ("? [a]\n: b", ["1:3: a key is plain text; write 'name: value'"]),
        ("events: [{? {a: b} : c}]", ["1:13: a key is plain text; write 'name: value'"]),
        ("just a text", ["1:1: a record is a mapping of sections; write at least 'events:' and a list"]),
        ("- a list", [f"1:1: {NO_HEAD}"]),
        ('[{"id": "a"}]', [f"1:1: {NO_HEAD}"]),
        ("# nothing\n", ["0:0: the file is empty; a record has at least 'events:' and a list"]),
        ("events: []\n---\nevents: []", ["2:1: a second document starts here; one file is one record: take the '---' out"]),
        ("events: [", ["2:1: while parsing a flow node: did not find expected node content; close the bracket, or quote a text that holds one"]),
        ("events: 'open", ["1:9: while scanning a quoted scalar: found unexpected end of stream; close the quotation mark"]),
        ("events: [{id: &a 'x\n' y}]", ["1:15: the text in quotes ends on line 2; close it where it should end, or write an apostrophe in single quotes twice"]),
        ("title: a: b", ["1:9: quote a text that holds ': '"]),
        ("events:\n\t- a", ["2:1: a tab; indent with spaces"]),
        (b"events: [\xff]", ["1:10: the bytes here are not UTF-8; save the file as UTF-8"]),
        ("title: 日本\nevents: [日\0]", ["2:11: a NUL byte; a record is text: take it out"]),
        (b"title: \x1b[31m", ["1:8: control characters are not allowed; take the character out"]),
        ("events: []".encode("utf-16"), ["0:0: the file is UTF-16 or UTF-32; save it as UTF-8"]),
        ("events: []".encode("utf-32"), ["0:0: the file is UTF-16 or UTF-32; save it as UTF-8"]),
        ("events: ['" + "x" * 20_001 + "']", ["1:10: a value of 20,001 characters; 20,000 are the most: shorten it"]),
        ("events: " + "[" * 16 + "]" * 16, ["1:24: nested more than 16 deep; no record is: write it flatter"]),
        ("events: [[" + "x," * 20_000 + "]]", ["1:10: an entry of more than 20,000 keys and values; split it"]),
    ],
)  # fmt: skip
def test_what_a_record_may_not_hold_is_refused_with_its_place_and_the_cure(text, refused):
    assert refusal(text) == refused


def test_more_than_fifty_faults_end_the_reading():
    assert len(refusal("events: [" + "!x a, " * 1000 + "]")) == 50


def test_all_faults_are_told_in_the_order_of_the_file():
    assert [line[:4] for line in refusal("events: [&a x]\nevents: [!b y]\n")] == ["1:10", "2:1:", "2:10"]


@given(YAMLISH | st.binary(max_size=80))
def test_any_bytes_are_entries_or_are_refused_with_a_place(text):
    assert all(problem.message for problem in problems(text))


@given(st.data())
def test_a_damaged_file_is_read_or_refused(data):
    raw = bytearray(SAMPLE.read_bytes())
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(raw) - 1))
        raw[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    assert all(problem.line <= raw.count(b"\n") + 1 for problem in problems(bytes(raw)))


class TestFetch:
    """Where bytes come from."""

    def message(self, path):
        with pytest.raises(BrokenRecord) as broken:
            open_input(path)
        return str(broken.value).replace(str(path), "PATH")

    def test_a_file_is_read_whole(self, tmp_path):
        (tmp_path / "own.yaml").write_bytes(b"events: []")
        found = open_input(tmp_path / "own.yaml")
        assert (found.name, found.raw) == (str(tmp_path / "own.yaml"), b"events: []")

    def test_a_pipe_is_read_to_its_end(self, tmp_path):
        os.mkfifo(tmp_path / "pipe")
        writer = threading.Thread(target=(tmp_path / "pipe").write_bytes, args=(b"events: []",))
        writer.start()
        assert open_input(tmp_path / "pipe").raw == b"events: []"
        writer.join()

    @pytest.mark.parametrize(
        ("path", "message"),
        [
            ("/", "PATH: error: is a directory; give a YAML file, or - for standard input"),
            ("/dev/zero", "PATH: error: is no regular file; give a YAML file, or - for standard input"),
            ("gone.yaml", "PATH: error: there is no such file; check the name, or leave --data out for the record that comes with rjwar"),
            ("https://example.org/war.yaml", "PATH: error: is no file; rjwar opens no network connection: download it first"),
            ("nul\0.yaml", "PATH: error: has a character in its name that no file has; check the name"),
            ("x" * 300, "PATH: error: cannot be read (File name too long); give a YAML file"),
        ],
    )  # fmt: skip
    def test_what_is_no_file_is_refused_with_the_cure(self, path, message):
        assert self.message(path) == message

    def test_a_huge_file_is_refused_before_it_is_read(self, tmp_path):
        with open(tmp_path / "huge.yaml", "wb") as stream:
            stream.truncate(MOST_BYTES + 1)
        assert self.message(tmp_path / "huge.yaml") == "PATH: error: is larger than 200 MB; split it"

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_a_file_of_somebody_else_says_so(self, tmp_path):
        (tmp_path / "own.yaml").write_bytes(b"")
        (tmp_path / "own.yaml").chmod(0)
        assert self.message(tmp_path / "own.yaml") == "PATH: error: may not be read; check its permissions"
