"""The compiled record: an SQLite file, made once, read by id."""
