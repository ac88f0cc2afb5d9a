"""The tables of the compiled record.

Kept of each entity beside its columns: `packed`, its model, and `json`, its document in English as the
bytes that are written, so that a query costs what it returns; what each side `lost` in an event stands by
itself, to be summed without either. `passages` are its texts in every language, each with its field: a
claim's are those of an entity `claim`, under what it is about. Of its names that of the lowest `ordinal`
stands for it in a language that it has no name in. Events are numbered in order of date and hour, which is
their order everywhere.
"""

from __future__ import annotations

TABLES = """
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE words(section TEXT, id TEXT, packed TEXT, PRIMARY KEY(section, id)) WITHOUT ROWID;
CREATE TABLE events(n INTEGER PRIMARY KEY, id TEXT, kind TEXT, front TEXT, place TEXT, outcome TEXT,
  victor TEXT, weight INTEGER, edtf TEXT, earliest TEXT, latest TEXT, part_of TEXT, combat INTEGER,
  war INTEGER, losses INTEGER, strength INTEGER);
CREATE TABLE lost(n INTEGER, side TEXT, best INTEGER, low INTEGER, high INTEGER,
  PRIMARY KEY(n, side)) WITHOUT ROWID;
CREATE TABLE units(n INTEGER PRIMARY KEY, id TEXT, part_of TEXT);
CREATE TABLE entities(entity TEXT, id TEXT, n INTEGER, packed TEXT, json BLOB, PRIMARY KEY(entity, id));
CREATE TABLE links(role TEXT, id TEXT, n INTEGER, PRIMARY KEY(role, id, n)) WITHOUT ROWID;
CREATE TABLE mentions(entity TEXT, id TEXT, other TEXT, n INTEGER, other_id TEXT, role TEXT,
  PRIMARY KEY(entity, id, other, n, other_id, role)) WITHOUT ROWID;
CREATE TABLE texts(n INTEGER PRIMARY KEY, spaced TEXT, joined TEXT);
CREATE TABLE passages(entity TEXT, holder TEXT, id TEXT, claim INTEGER, field TEXT, text TEXT, spaced TEXT,
  joined TEXT);
CREATE TABLE names(entity TEXT, id TEXT, lang TEXT, name TEXT, sorted TEXT, ordinal INTEGER,
  PRIMARY KEY(entity, id, lang, name)) WITHOUT ROWID;
CREATE TABLE keys(k INTEGER PRIMARY KEY, key TEXT, entity TEXT, id TEXT, combat INTEGER);
CREATE TABLE parts_of_keys(word TEXT, k INTEGER, PRIMARY KEY(word, k)) WITHOUT ROWID;
CREATE INDEX passages_by_id ON passages(holder, id);
CREATE INDEX units_by_whole ON units(part_of) WHERE part_of IS NOT NULL;
CREATE INDEX events_by_id ON events(id);
CREATE INDEX events_by_whole ON events(part_of) WHERE part_of IS NOT NULL;
CREATE INDEX events_by_victor ON events(victor) WHERE victor IS NOT NULL;
CREATE INDEX events_by_latest ON events(latest);
CREATE INDEX entities_by_n ON entities(n) WHERE n IS NOT NULL;
CREATE INDEX keys_by_key ON keys(key);
"""
