-- From format 2 to 3: the index of places also says what control reads of each event, and new rows wait
-- in a table of their own. The log is as it was; place_index.cpp fills the index from it.
-- What is here never changes: a new format is a new file, which makes it of this one.

--: kSqliteFormat3
DROP TABLE at_place;

CREATE TABLE at_place (
  place TEXT    NOT NULL,
  entry INTEGER NOT NULL,
  gist  TEXT    NOT NULL,
  PRIMARY KEY (place, entry)
) STRICT, WITHOUT ROWID;

-- Of the entries since the last multiple of 65,536, in the order of the log.
CREATE TABLE at_place_new (
  place TEXT    NOT NULL,
  entry INTEGER NOT NULL,
  gist  TEXT    NOT NULL
) STRICT;

CREATE VIEW placed (place, entry, gist) AS
SELECT place, entry, gist FROM at_place UNION ALL SELECT place, entry, gist FROM at_place_new;
