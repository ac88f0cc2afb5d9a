"""The tables of the database that `export sqlite` makes:
what stands in each, what it joins, and what may be added up.
"""

TABLES = """
CREATE TABLE about(key TEXT PRIMARY KEY, value TEXT);
CREATE TABLE sources(id TEXT PRIMARY KEY, type TEXT, title TEXT, url TEXT, language TEXT, json TEXT);
CREATE TABLE places(id TEXT PRIMARY KEY, name TEXT, lat REAL, lon REAL, approximate INTEGER, modern TEXT,
  json TEXT);
CREATE TABLE people(id TEXT PRIMARY KEY, name TEXT, side TEXT, born TEXT, died TEXT, summary TEXT, json TEXT);
CREATE TABLE units(id TEXT PRIMARY KEY, name TEXT, side TEXT, kind TEXT, part_of TEXT REFERENCES units,
  summary TEXT, json TEXT);
CREATE TABLE events(id TEXT PRIMARY KEY, name TEXT, kind TEXT, combat INTEGER, front TEXT, date TEXT,
  earliest TEXT, latest TEXT, precision TEXT, time_start TEXT, time_end TEXT, clock TEXT,
  place TEXT REFERENCES places, lat REAL, lon REAL, outcome TEXT, victor TEXT, outcome_note TEXT,
  weight INTEGER, summary TEXT, part_of TEXT REFERENCES events, json TEXT);
CREATE TABLE ships(id TEXT PRIMARY KEY, name TEXT, side TEXT, type TEXT, launched TEXT,
  displacement_t INTEGER, torpedo_tubes INTEGER, fate TEXT, fate_date TEXT,
  fate_event TEXT REFERENCES events, json TEXT);
CREATE TABLE guns(ship TEXT REFERENCES ships, calibre_mm INTEGER, number INTEGER);
CREATE TABLE names(entity TEXT, id TEXT, lang TEXT, name TEXT);
CREATE TABLE mentions(event TEXT REFERENCES events, entity TEXT, id TEXT, role TEXT);
CREATE TABLE commanders(event TEXT REFERENCES events, side TEXT, person TEXT REFERENCES people, rank TEXT,
  role TEXT);
CREATE TABLE fought(event TEXT REFERENCES events, side TEXT, unit TEXT REFERENCES units, name TEXT,
  role TEXT);
CREATE TABLE strength(event TEXT REFERENCES events, side TEXT, measure TEXT, best INTEGER, low INTEGER,
  high INTEGER, counts TEXT);
CREATE TABLE losses(event TEXT REFERENCES events, side TEXT, measure TEXT, best INTEGER, low INTEGER,
  high INTEGER, counts TEXT);
CREATE TABLE lost(event TEXT REFERENCES events, side TEXT, best INTEGER, low INTEGER, high INTEGER,
  countable INTEGER);
CREATE TABLE ships_lost(event TEXT REFERENCES events, side TEXT, ship TEXT REFERENCES ships, fate TEXT);
CREATE TABLE money(event TEXT REFERENCES events, what TEXT, borrower TEXT, lender TEXT, amount INTEGER,
  currency TEXT, rate REAL, issue_price REAL, share REAL, note TEXT);
CREATE TABLE claims(entity TEXT, id TEXT, field TEXT, value TEXT, source TEXT REFERENCES sources, at TEXT,
  verdict TEXT, note TEXT);
CREATE TABLE causes(cause TEXT REFERENCES events, effect TEXT REFERENCES events);
CREATE TABLE citations(event TEXT REFERENCES events, source TEXT REFERENCES sources, at TEXT, how TEXT);
CREATE TABLE tags(event TEXT REFERENCES events, tag TEXT);
CREATE VIEW losses_countable(event, side, measure, best, low, high) AS
  SELECT event, side, measure, best,
    coalesce(low, best, high), max(coalesce(low, best, high), coalesce(high, best, low)) FROM (
    SELECT event, side, 'lost' AS measure, best, low, high FROM lost WHERE countable
    UNION ALL SELECT event, side, measure, losses.best, losses.low, losses.high
      FROM losses JOIN lost USING(event, side) WHERE countable);
CREATE INDEX names_by_name ON names(name);
"""

SEARCH = """
CREATE VIRTUAL TABLE search USING fts5(
  entity UNINDEXED, id UNINDEXED, name, folded, text, tokenize = 'trigram');
"""
"""The full text: any three characters or more are found, in every script.

`folded` has the names without their accents.
"""
