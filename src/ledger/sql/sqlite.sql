-- What is said to SQLite in its own way.

--: kSqliteConnection
-- For every handle anew. FULL: what was acknowledged is on the disk. Rows are a few thousand bytes
-- long and share larger pages with less waste; a file that exists keeps its page size.
PRAGMA page_size = 16384;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA cache_size = -65536;

--: kSqliteUseWal
PRAGMA journal_mode = WAL;

--: kSqliteIdentity
SELECT (SELECT application_id FROM pragma_application_id),
       (SELECT user_version FROM pragma_user_version),
       (SELECT count(*) FROM sqlite_schema);

--: kSqliteKeepCopy
VACUUM INTO $1;

--: kSqliteBeginRead
BEGIN;

--: kSqliteBeginWrite
-- The writer's lock at once, not midway.
BEGIN IMMEDIATE;

--: kSqliteIndexPlaces
INSERT INTO at_place_new (place, entry, gist)
SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each($1);

--: kSqliteAtPlaces
SELECT place, entry, gist FROM at_place
WHERE place IN (SELECT value FROM json_each($1)) AND entry <= $2;

--: kSqliteCheckStorage
PRAGMA integrity_check(1);
