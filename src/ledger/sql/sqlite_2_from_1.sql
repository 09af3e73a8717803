-- From format 1 to 2: the old tables step aside, the new ones are made (kSqliteFormat2) and filled
-- by sqlite/migrate.cpp, which packs the records and keeps every hash; then the old ones go.

--: kSqliteSetFormat1Aside
DROP TRIGGER log_continues;
DROP TRIGGER log_keeps_entries;
DROP TRIGGER log_loses_nothing;
DROP TRIGGER original_is_new;
DROP TRIGGER original_stays;
DROP TRIGGER original_is_kept;
DROP INDEX log_by_kind;
DROP INDEX log_by_report;
DROP INDEX log_by_baseline;
ALTER TABLE log RENAME TO log_1;
ALTER TABLE original RENAME TO original_1;

--: kSqliteFormat1Log
SELECT sequence, kind, known_at, author, body, hash, report_id FROM log_1 ORDER BY sequence;

--: kSqliteFormat1Original
SELECT raw FROM original_1 WHERE report_id = $1;

--: kSqliteDropFormat1
DROP TABLE log_1;
DROP TABLE original_1;
