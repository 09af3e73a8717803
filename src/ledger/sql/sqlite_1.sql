-- Format 1 of the ledger as an SQLite file, which no program writes any more. It stays as it was, though
-- much of it stands again in format 2: tests make ledgers of it, which must be brought up to date for
-- ever, and ledger-format.md refers to it for whoever finds such a file.

--: kSqliteFormat1
-- The bytes of every report, exactly as they came.
CREATE TABLE original (
  report_id TEXT NOT NULL PRIMARY KEY,  -- SHA-256 of raw, hexadecimal
  raw       BLOB NOT NULL
) STRICT;

-- Everything we learnt, in the order in which we learnt it.
CREATE TABLE log (
  sequence  INTEGER PRIMARY KEY,        -- 1, 2, 3 … without gaps
  kind      TEXT    NOT NULL CHECK (kind IN ('report', 'event', 'figure', 'baseline', 'review',
                                             'source_grade')),
  known_at  INTEGER NOT NULL,           -- seconds since 1970-01-01T00:00:00Z
  author    TEXT    NOT NULL,
  body      TEXT    NOT NULL CHECK (json_valid(body)),
  hash      TEXT    NOT NULL,
  -- Computed from the body, so that it cannot say anything else.
  report_id TEXT GENERATED ALWAYS AS (
              CASE kind WHEN 'report' THEN body ->> '$.id'
                        WHEN 'event'  THEN body ->> '$.report_id'
                        WHEN 'figure' THEN body ->> '$.report_id' END) VIRTUAL
            REFERENCES original (report_id)
) STRICT;

-- About the observatory itself; no evidence, and so neither chained nor kept from change.
CREATE TABLE setting (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The projections. None is UNIQUE: INSERT OR REPLACE deletes the rows that a unique index finds in
-- its way, and does so without firing a delete trigger.
CREATE INDEX log_by_kind ON log (kind, known_at);
CREATE INDEX log_by_report ON log (report_id, kind) WHERE report_id IS NOT NULL;
CREATE INDEX log_by_baseline ON log (json_remove(body, '$.line')) WHERE kind = 'baseline';

CREATE TRIGGER log_continues BEFORE INSERT ON log
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM log)
  OR NEW.known_at < (SELECT known_at FROM log ORDER BY sequence DESC LIMIT 1)
BEGIN
  SELECT RAISE(ABORT, 'the log goes on with the next sequence number and never back in time');
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
