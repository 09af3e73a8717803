-- From format 2 to 3, as in sqlite_3.sql.
-- What is here never changes: a new format is a new file, which makes it of this one.

--: kPostgresFormat3
SET search_path = tidemark;

DROP TABLE at_place;

CREATE TABLE at_place (
  place text COLLATE "C" NOT NULL,
  entry bigint NOT NULL,
  gist  text   NOT NULL,
  PRIMARY KEY (place, entry)
);

CREATE TABLE at_place_new (
  place text COLLATE "C" NOT NULL,
  entry bigint NOT NULL,
  gist  text   NOT NULL
);

CREATE VIEW placed (place, entry, gist) AS
SELECT place, entry, gist FROM at_place UNION ALL SELECT place, entry, gist FROM at_place_new;

UPDATE format SET number = 3;
