-- What the SQLite ledger asks. ?1, ?2 … are bound in order.

--: kConnection
-- For every handle anew. FULL: what was acknowledged is on the disk.
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;

--: kUseWal
PRAGMA journal_mode = WAL;

--: kIdentity
SELECT (SELECT application_id FROM pragma_application_id),
       (SELECT user_version FROM pragma_user_version),
       (SELECT count(*) FROM sqlite_schema);

--: kHead
SELECT sequence, known_at, hash FROM log ORDER BY sequence DESC LIMIT 1;

--: kAppend
INSERT INTO log (sequence, kind, known_at, author, body, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6);

--: kAddOriginal
INSERT INTO original (report_id, raw) VALUES (?1, ?2);

--: kOriginal
SELECT raw FROM original WHERE report_id = ?1;

--: kHasBaseline
-- The line of the table is for messages: the same row further down is the same row.
SELECT 1 FROM log
WHERE kind = 'baseline' AND json_remove(body, '$.line') = json_remove(?1, '$.line');

--: kEntriesOfKind
-- known_at never decreases along the log: this is the order of the sequence, and the index has it.
SELECT sequence, known_at, body FROM log
WHERE kind = ?1 AND known_at <= ?2 ORDER BY known_at, sequence;

--: kReportsWithoutText
SELECT sequence, known_at, json_set(body, '$.text', '', '$.offsets', json('[]')) FROM log
WHERE kind = 'report' AND known_at <= ?1 ORDER BY known_at, sequence;

--: kReport
SELECT sequence, known_at, body FROM log WHERE report_id = ?1 AND kind = 'report';

--: kLog
SELECT sequence, kind, known_at, author, body, hash FROM log WHERE sequence > ?1 ORDER BY sequence;

--: kOriginalWithoutReport
SELECT report_id FROM original
WHERE NOT EXISTS (SELECT 1 FROM log WHERE log.report_id = original.report_id AND kind = 'report')
LIMIT 1;

--: kCheckFile
PRAGMA integrity_check(1);

--: kSetSetting
INSERT INTO setting (key, value) VALUES (?1, ?2)
ON CONFLICT (key) DO UPDATE SET value = excluded.value;

--: kSetting
SELECT value FROM setting WHERE key = ?1;
