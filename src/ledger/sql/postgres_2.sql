-- Format 2 of the ledger in PostgreSQL, the first there; column by column that of sqlite_2.sql.
-- What is here never changes: a new format is a new file, which makes it of this one.

--: kPostgresFormat2
CREATE SCHEMA IF NOT EXISTS tidemark;
SET search_path = tidemark;

CREATE TABLE format (number integer NOT NULL);
INSERT INTO format VALUES (2);

CREATE TABLE writer (turn integer NOT NULL);
INSERT INTO writer VALUES (1);

CREATE TABLE original (
  report_id text COLLATE "C" NOT NULL PRIMARY KEY,
  entry     bigint NOT NULL,
  seal      bytea  NOT NULL,
  packed    bytea  NOT NULL
);
-- Packed already.
ALTER TABLE original ALTER packed SET STORAGE EXTERNAL;

CREATE TABLE log (
  first_entry bigint NOT NULL PRIMARY KEY,
  last_entry  bigint NOT NULL CHECK (last_entry >= first_entry),
  kind        text   NOT NULL CHECK (kind IN ('report', 'event', 'figure', 'baseline', 'review',
                                              'source_grade')),
  known_at    bigint NOT NULL,
  author      text   NOT NULL,
  of_kind     bigint NOT NULL,
  hashes      bytea  NOT NULL CHECK (length(hashes) = 32 * (last_entry - first_entry + 1)),
  seal        bytea  NOT NULL,
  bodies      bytea  NOT NULL
);
ALTER TABLE log ALTER hashes SET STORAGE EXTERNAL, ALTER bodies SET STORAGE EXTERNAL;

CREATE INDEX log_by_time ON log (known_at, first_entry);
CREATE INDEX log_by_kind ON log (kind, first_entry, of_kind);

CREATE TABLE at_place (
  place text COLLATE "C" NOT NULL,
  entry bigint NOT NULL,
  PRIMARY KEY (place, entry)
);

CREATE TABLE reviewed (
  target bigint NOT NULL,
  entry  bigint NOT NULL,
  PRIMARY KEY (target, entry)
);

CREATE TABLE subtree (
  level  bigint NOT NULL,
  number bigint NOT NULL,
  hash   bytea  NOT NULL,
  PRIMARY KEY (level, number)
);

CREATE TABLE tree_head (
  digest   text COLLATE "C" NOT NULL PRIMARY KEY,
  size     bigint NOT NULL,
  document text   NOT NULL
);

CREATE TABLE time_stamp (
  digest     text COLLATE "C" NOT NULL REFERENCES tree_head (digest),
  stamped_at text   NOT NULL,
  response   bytea  NOT NULL,
  PRIMARY KEY (digest, stamped_at)
);

CREATE TABLE setting (
  key   text COLLATE "C" NOT NULL PRIMARY KEY,
  value text NOT NULL
);

CREATE FUNCTION log_continues() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before record;
BEGIN
  SELECT last_entry, known_at INTO before
  FROM tidemark.log ORDER BY first_entry DESC LIMIT 1;
  IF NEW.first_entry <> coalesce(before.last_entry, 0) + 1 OR NEW.known_at < before.known_at THEN
    RAISE EXCEPTION 'the log goes on with the next entry and never back in time';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER log_continues BEFORE INSERT ON log
FOR EACH ROW EXECUTE FUNCTION log_continues();

CREATE FUNCTION is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0];
END $$;
CREATE TRIGGER log_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON log
FOR EACH STATEMENT EXECUTE FUNCTION is_kept('the log is append-only');
CREATE TRIGGER original_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON original
FOR EACH STATEMENT EXECUTE FUNCTION is_kept('originals are kept for good');
