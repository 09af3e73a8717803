-- Format 2 of the ledger as an SQLite file; docs/ledger-format.md gives the reasons.
-- What is here never changes: a new format is a new file, which makes it of this one.

--: kSqliteFormat2
-- The bytes of every report, exactly as they came, packed.
CREATE TABLE original (
  report_id TEXT    NOT NULL PRIMARY KEY,  -- SHA-256 of the bytes, hexadecimal
  entry     INTEGER NOT NULL,              -- of the report in the log
  seal      BLOB    NOT NULL,              -- SHA-256 of packed
  packed    BLOB    NOT NULL               -- the bytes as a zstd frame (RFC 8878)
) STRICT;

-- Everything we learnt, in the order in which we learnt it: a row for each run of entries of one
-- kind, instant and author.
CREATE TABLE log (
  first_entry INTEGER PRIMARY KEY,         -- entries count 1, 2, 3 … without gaps
  last_entry  INTEGER NOT NULL CHECK (last_entry >= first_entry),
  kind        TEXT    NOT NULL CHECK (kind IN ('report', 'event', 'figure', 'baseline', 'review',
                                               'source_grade')),
  known_at    INTEGER NOT NULL,            -- seconds since 1970-01-01T00:00:00Z
  author      TEXT    NOT NULL,
  of_kind     INTEGER NOT NULL,            -- entries of this kind in the log up to last_entry
  hashes      BLOB    NOT NULL CHECK (length(hashes) = 32 * (last_entry - first_entry + 1)),
  seal        BLOB    NOT NULL,            -- SHA-256 of bodies
  bodies      BLOB    NOT NULL             -- the records as JSON lines, a zstd frame
) STRICT;

CREATE INDEX log_by_time ON log (known_at, first_entry);
CREATE INDEX log_by_kind ON log (kind, first_entry, of_kind);

-- Projections of the log: which entries tell of a place, which entry is reviewed by which, and the
-- roots of complete subtrees of 256, 65536 … leaves.
CREATE TABLE at_place (
  place TEXT    NOT NULL,
  entry INTEGER NOT NULL,
  PRIMARY KEY (place, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE reviewed (
  target INTEGER NOT NULL,
  entry  INTEGER NOT NULL,
  PRIMARY KEY (target, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE subtree (
  level  INTEGER NOT NULL,
  number INTEGER NOT NULL,
  hash   BLOB    NOT NULL,
  PRIMARY KEY (level, number)
) STRICT, WITHOUT ROWID;

-- Signed tree heads, and time stamps of them (RFC 3161 responses).
CREATE TABLE tree_head (
  digest   TEXT    NOT NULL PRIMARY KEY,   -- SHA-256 of document, hexadecimal
  size     INTEGER NOT NULL,
  document TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE time_stamp (
  digest     TEXT NOT NULL REFERENCES tree_head (digest),
  stamped_at TEXT NOT NULL,
  response   BLOB NOT NULL,
  PRIMARY KEY (digest, stamped_at)
) STRICT, WITHOUT ROWID;

-- About the observatory itself; no evidence, and so neither chained nor kept from change.
CREATE TABLE IF NOT EXISTS setting (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER log_continues BEFORE INSERT ON log
WHEN NEW.first_entry <> (SELECT coalesce(max(last_entry), 0) + 1 FROM log
                         WHERE first_entry = (SELECT max(first_entry) FROM log))
  OR NEW.known_at < (SELECT known_at FROM log ORDER BY first_entry DESC LIMIT 1)
BEGIN
  SELECT RAISE(ABORT, 'the log goes on with the next entry and never back in time');
END;

CREATE TRIGGER log_keeps_entries BEFORE UPDATE ON log
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TRIGGER log_loses_nothing BEFORE DELETE ON log
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TRIGGER original_is_new BEFORE INSERT ON original
WHEN EXISTS (SELECT 1 FROM original WHERE report_id = NEW.report_id OR rowid = NEW.rowid)
BEGIN
  SELECT RAISE(ABORT, 'originals are kept for good');
END;

CREATE TRIGGER original_stays BEFORE UPDATE ON original
BEGIN
  SELECT RAISE(ABORT, 'originals are kept for good');
END;

CREATE TRIGGER original_is_kept BEFORE DELETE ON original
BEGIN
  SELECT RAISE(ABORT, 'originals are kept for good');
END;
