"""The tables of the state file, in the language of SQLite."""

TABLES = """
CREATE TABLE IF NOT EXISTS meta(name TEXT PRIMARY KEY, value BLOB);
CREATE TABLE IF NOT EXISTS files(
  path TEXT PRIMARY KEY, size INTEGER, time INTEGER, digest TEXT, built TEXT, wanted INTEGER);
CREATE TABLE IF NOT EXISTS texts(path TEXT PRIMARY KEY, part BLOB, body BLOB);
CREATE TABLE IF NOT EXISTS keys(
  id INTEGER PRIMARY KEY, key TEXT, digest TEXT, domain TEXT, owner TEXT);
CREATE TABLE IF NOT EXISTS pages(
  url TEXT PRIMARY KEY, output TEXT, reads BLOB, anchors BLOB, found BLOB);
CREATE TABLE IF NOT EXISTS documents(
  path TEXT PRIMARY KEY, reads BLOB, found BLOB, tally TEXT, numbers BLOB);
CREATE TABLE IF NOT EXISTS blocks(key TEXT PRIMARY KEY, html TEXT, reads BLOB);
"""
# Made after the first rows: to keep them in order row by row takes twice as long.
INDEXES = """
CREATE UNIQUE INDEX IF NOT EXISTS keys_by_name ON keys(key);
CREATE INDEX IF NOT EXISTS keys_of_domain ON keys(domain);
CREATE INDEX IF NOT EXISTS keys_of_owner ON keys(owner) WHERE owner IS NOT NULL;
"""
FILE = """
INSERT INTO files(path, size, time, digest, wanted, built) VALUES(?, ?, ?, ?, ?, ?)
ON CONFLICT(path) DO UPDATE SET
  built = COALESCE(excluded.built, built),
  size = excluded.size, time = excluded.time, digest = excluded.digest,
  wanted = CASE WHEN excluded.digest = digest THEN wanted ELSE excluded.wanted END
"""

COLUMNS = {
    "pages": ("url", ("output", "anchors", "found")),
    "documents": ("path", ("found", "tally", "numbers")),
    "blocks": ("key", ("html",)),
}
