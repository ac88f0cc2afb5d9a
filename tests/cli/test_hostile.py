"""Files that one should not have been sent: each is the sample record with one hostile thing in it, and gets one verdict from every command."""

import json
import re
from pathlib import Path

import pytest

from rjwar.datafile.schema import EVENT

HOSTILE = Path(__file__).parents[1] / "bad" / "hostile"
REFUSAL = "anchors, aliases and merge keys are refused; write the text out, or quote a text that begins with"
ANCHOR, ALIAS = f"{REFUSAL} '&'", f"{REFUSAL} '*'"
FIELDS = ", ".join(EVENT.fields)
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]")

REFUSED = {
    "alias-harmless.yaml": [f"197:19: error: {ANCHOR}", f"304:11: error: {ALIAS}"],
    "cause-later.yaml": ["203:14: error: battle-off-long-cape: causes: treaty-of-september (1905-09-05) begins after battle-off-long-cape (1904-08-10/1904-08-11) ends; take it out, or mend a date"],
    "claim-verdict.yaml": ["239:18: error: battle-off-long-cape: claims.verdict: unknown value 'wrong'; write one of differs, imprecise, mistaken, unverifiable"],
    "cycle-alias.yaml": [f"187:14: error: {ANCHOR}", f"187:18: error: {ALIAS}"],
    "cycle-cause-two.yaml": ["309:13: error: day-a: causes: is a cause of itself: day-a < day-b < day-a; take one link out"],
    "cycle-part-of-self.yaml": ["270:14: error: siege-of-fort-lena: part_of: is part of itself: siege-of-fort-lena < siege-of-fort-lena; take one link out"],
    "cycle-part-of-two.yaml": ["309:14: error: phase-a: part_of: is part of itself: phase-a < phase-b < phase-a; take one link out"],
    "date-feb-29-1900.yaml": ["305:11: error: rain-of-july: date: '1900-02-29' is a day of the Julian calendar (Old Style) alone; the record is Gregorian: write 1900-03-13"],
    "date-feb-30.yaml": ["305:11: error: rain-of-july: date: '1904-02-30': that month has no day 30; it has 29"],
    "date-hour-25.yaml": ["305:11: error: rain-of-july: date: '1904-05-27T25:00' has a clock in it; a date has none: hours stand in 'time'"],
    "date-month-13.yaml": ["305:11: error: rain-of-july: date: '1904-13': there is no month 13; months are 01 to 12"],
    "date-old-style.yaml": ["305:11: error: rain-of-july: date: '1904-01-26 OS': Old Style is computed, never typed; write the Gregorian day"],
    "date-reversed.yaml": ["305:11: error: rain-of-july: date: 1904-05-28/1904-05-27 ends before it starts; write the earlier date first"],
    "date-season.yaml": ["305:11: error: rain-of-july: date: '1904-21': seasons are not part of the format; write months, as in 1904-03/1904-05"],
    "date-unpadded.yaml": ["305:11: error: rain-of-july: date: '1904-2-8' is not written in full; write 1904-02-08"],
    "date-year-3000.yaml": ["305:11: error: rain-of-july: date: '3000-01-01' is out of range; years run from 1000 to 2999"],
    "deep-flow-list.yaml": ["183:1007: error: while increasing flow level: exceeded maximum nesting depth; write it flatter"],
    "enc-bad-utf8.yaml": ["122:17: error: the bytes here are not UTF-8; save the file as UTF-8"],
    "enc-empty.yaml": ["error: the file is empty; a record has at least 'events:' and a list"],
    "enc-lone-surrogate.yaml": ["182:15: error: while parsing a quoted scalar: found invalid Unicode character escape code; write the character itself, not JSON's two escapes for it (in Python: json.dumps(..., ensure_ascii=False))"],
    "enc-nul-middle.yaml": ["122:18: error: a NUL byte; a record is text: take it out"],
    "enc-two-documents.yaml": ["9:1: error: a second document starts here; one file is one record: take the '---' out"],
    "enc-unfinished-quote.yaml": ["303:11: error: while scanning a quoted scalar: found unexpected end of stream; close the quotation mark"],
    "enc-utf16le-bom.yaml": ["error: the file is UTF-16 or UTF-32; save it as UTF-8"],
    "figure-best-above.yaml": ["218:13: error: battle-off-long-cape: forces.japan.losses.killed: 110 > 130 > 120 is out of order; low is at most best, and best at most high"],
    "figure-exp.yaml": ["217:19: error: battle-off-long-cape: forces.japan.losses.killed: '1e9999' is no figure; write 5000, [4000, 5000], \">5000\" or \"~5000\" in plain digits"],
    "figure-low-over-high.yaml": ["218:13: error: battle-off-long-cape: forces.japan.losses.killed: 120 > 110 is out of order; low is at most best, and best at most high"],
    "figure-negative.yaml": ["217:19: error: battle-off-long-cape: forces.japan.losses.killed: '-5' is no figure; write 5000, [4000, 5000], \">5000\" or \"~5000\" in plain digits"],
    "id-event-and-ship.yaml": ["306:9: error: akebono-maru: the id 'akebono-maru' is taken in ships, line 163; ids are unique in the whole file: change one"],
    "id-traversal.yaml": ["303:9: error: ../../SAMPLE: id: '../../SAMPLE' is not allowed; write an id in lower-case words with hyphens, as battle-of-tsushima"],
    "id-twice.yaml": ["306:9: error: rain-of-july: the id 'rain-of-july' stands twice, first on line 303; ids are never used twice: change one"],
    "json-duplicate.json": ["1:60: error: the key 'name' stands twice, first on line 1; keep one of them"],
    "key-duplicate-top.yaml": ["306:1: error: the key 'events' stands twice, first on line 180; keep one of them"],
    "key-duplicate.yaml": ["255:5: error: the key 'kind' stands twice, first on line 193; keep one of them"],
    "key-missing-date.yaml": ["303:5: error: rain-of-july: the field 'date' is missing; add 'date: ...'"],
    "key-typo-name.yaml": ["306:5: error: rain-of-july: unknown field 'outcom'; did you mean 'outcome'?"],
    "key-unknown-escape.yaml": [f"255:5: error: battle-off-long-cape: unknown field '\\x1b]0;SAMPLE\\x07\\x9b31m[/]\\u202e'; known: {FIELDS}"],
    "key-unknown.yaml": [f"255:5: error: battle-off-long-cape: unknown field 'colour'; known: {FIELDS}"],
    "phase-sticks-out.yaml": ["273:11: error: first-assault-on-lena: date: 1904-12-30/1905-01-03 lies outside siege-of-fort-lena (1904-08-12/1905-01-02); mend a date, or make siege-of-fort-lena a cause"],
    "ref-escape.yaml": ["194:12: error: battle-off-long-cape: front: unknown front '\\x1b]0;SAMPLE\\x07\\x9b31m[/red]\\u202e'; known: diplomacy, finance, port-arthur, yellow-sea"],
    "ref-fate-unknown.yaml": ["225:19: error: battle-off-long-cape: forces.japan.ships_lost.fate: unknown value 'drowned'; write one of sunk, scuttled, wrecked, captured, interned, released, raised"],
    "ref-measure-unknown.yaml": ["233:18: error: battle-off-long-cape: forces.russia.losses.kiled: unknown measure 'kiled'; did you mean 'killed'?"],
    "ref-person-dict-without-person.yaml": ["228:13: error: battle-off-long-cape: forces.russia.commanders: the field 'person' is missing; add 'person: ...'"],
    "ref-side-in-forces.yaml": ["233:7: error: battle-off-long-cape: forces.korea: unknown side 'korea'; known: britain, japan, russia"],
    "ref-unknown-cause.yaml": ["203:14: error: battle-off-long-cape: causes: unknown event 'loan-of-mai'; did you mean 'loan-of-may'?"],
    "ref-unknown-front.yaml": ["194:12: error: battle-off-long-cape: front: unknown front 'yelow-sea'; did you mean 'yellow-sea'?"],
    "size-scalar-20001.yaml": ["200:11: error: a value of 20,001 characters; 20,000 are the most: shorten it"],
    "tag-apply-system.yaml": ["183:11: error: the tag 'tag:yaml.org,2002:python/object/apply:os.system' is refused; all values are plain text: take the tag out, or quote a text that begins with '!'"],
    "time-25-00.yaml": ["190:14: error: battle-off-long-cape: time.start: '25:00' is not allowed; write a time of day in quotes, as \"14:08\""],
    "type-events-mapping.yaml": ["3:1: error: events is a list; write '- id: ...' for each event"],
    "type-format-2.yaml": ["2:9: error: format: unknown value '2'; write 1"],
    "type-name-nested-map.yaml": ["183:11: error: battle-off-long-cape: name: is no text; write a text, or a mapping of languages to texts"],
    "weight-6.yaml": ["198:13: error: battle-off-long-cape: weight: '6' is not allowed; write a weight from 1 (a detail) to 5 (a turning point)"],
}  # fmt: skip

ACCEPTED = [
    ("type-name-no.yaml", "no"),
    ("type-name-sexagesimal.yaml", "12:30"),
    ("type-time-plain.yaml", "14:08"),
    ("date-ok-year-about.yaml", "1904~"),
    ("date-ok-day-1x.yaml", "1904-05-1X"),
    ("date-ok-open-end.yaml", "1904-05-27/.."),
    ("enc-bom.yaml", "rain-of-july"),
    ("enc-crlf.yaml", "rain-of-july"),
    ("term-osc0-title.yaml", "\u001b]0;SAMPLE\u0007"),
    ("term-c1-csi.yaml", "\u009b31mSAMPLE\u009b0m"),
    ("term-cr-overwrite.yaml", "Victory\rDefeat!"),
    ("term-newline-row.yaml", "Mukden\n1904-01-01  forged row SAMPLE"),
    ("term-bidi-override.yaml", "abc\u202eSAMPLE\u202c"),
    ("markup-close.yaml", "[/]SAMPLE"),
    ("text-in-person.yaml", "rain-of-july"),
    ("ok-cjk.yaml", "旅順攻囲戦與奉天會戰"),
    ("ok-plain-vocabulary.yaml", "hill"),
    ("ok-words-as-vocabulary.yaml", "old-man"),
    ("ok-only-events.yaml", "Another day"),
    ("csv-eq.yaml", "=cmd|'/c calc'!A1"),
    ("ics-inject.yaml", "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:SAMPLE"),
    ("html-script.yaml", "<script>SAMPLE</script><img src=x onerror=SAMPLE>"),
]


def texts(value):
    """Every text in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from texts(item)


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_is_refused_with_its_faults_alone(run, name):
    ran = run("list", "--data", HOSTILE / name)
    assert (ran.status, ran.out) == (3, "")
    assert [line.removeprefix(f"{HOSTILE / name}:").lstrip() for line in ran.err.splitlines()] == REFUSED[
        name
    ]


@pytest.mark.parametrize("name", REFUSED)
def test_check_tells_the_same_faults_on_stdout(run, name):
    ran = run("check", HOSTILE / name)
    assert (ran.status, ran.err) == (3, "")
    assert [line.removeprefix(f"{HOSTILE / name}:").lstrip() for line in ran.out.splitlines()] == REFUSED[
        name
    ]


def test_a_bomb_is_defused_at_its_first_fifty_wires(run):
    ran = run("list", "--data", HOSTILE / "bomb-laughs-top.yaml")
    lines = ran.err.splitlines()
    assert (ran.status, ran.out, len(lines)) == (3, "", 50)
    assert lines[1].endswith(f":2:4: error: {ANCHOR}")


@pytest.mark.parametrize(("name", "text"), ACCEPTED)
def test_a_harmless_oddity_is_accepted_and_kept_letter_for_letter(run, name, text):
    ran = run("list", "--json", "--data", HOSTILE / name)
    assert (ran.status, ran.err, CONTROLS.search(ran.out)) == (0, "", None)
    assert text in texts(json.loads(ran.out))


@pytest.mark.parametrize("name", [name for name, text in ACCEPTED if CONTROLS.search(text) or "\n" in text])
@pytest.mark.parametrize("format", ["table", "csv", "tsv", "markdown", "jsonl"])
def test_no_format_lets_a_control_character_through(run, name, format):
    ran = run("list", "--format", format, "--data", HOSTILE / name)
    assert (ran.status, ran.err, CONTROLS.search(ran.out)) == (0, "", None)


@pytest.mark.parametrize("name", [name for name, _ in ACCEPTED])
def test_one_event_is_one_row_whatever_its_name_holds(run, name):
    rows = run("list", "--data", HOSTILE / name).out.splitlines()
    assert len(rows) == 1 + len(json.loads(run("list", "--json", "--data", HOSTILE / name).out))


def test_every_file_of_the_folder_is_tried():
    names = {file.name for file in HOSTILE.iterdir()} - {".gitattributes", "bomb-laughs-top.yaml"}
    assert names == {*REFUSED, *(name for name, _ in ACCEPTED)}
