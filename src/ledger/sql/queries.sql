-- What the ledger asks of either store. Parameters are $1, $2 … in the order of their first use:
-- PostgreSQL numbers them, SQLite takes them for names and numbers them as they come.

--: kHead
-- The last run: the log's size, its last instant and hash.
SELECT last_entry, known_at, hashes FROM log ORDER BY first_entry DESC LIMIT 1;

--: kSizeAt
-- How many entries were known by then: a beginning of the log, because time never goes back in it.
SELECT last_entry FROM log WHERE known_at <= $1 ORDER BY known_at DESC, first_entry DESC LIMIT 1;

--: kCountOf
SELECT of_kind FROM log WHERE kind = $1 AND first_entry <= $2 ORDER BY first_entry DESC LIMIT 1;

--: kAppend
INSERT INTO log (first_entry, last_entry, kind, known_at, author, of_kind, hashes, seal, bodies)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9);

--: kRunsAfter
SELECT first_entry, last_entry, kind, known_at, author, of_kind, hashes, seal, bodies
FROM log WHERE first_entry > $1 ORDER BY first_entry LIMIT $2;

--: kRunsOfKind
SELECT first_entry, last_entry, kind, known_at, author, of_kind, hashes, seal, bodies
FROM log WHERE kind = $1 AND first_entry > $2 AND first_entry <= $3
ORDER BY first_entry LIMIT $4;

--: kRunWith
SELECT first_entry, last_entry, kind, known_at, author, of_kind, hashes, seal, bodies
FROM log WHERE first_entry <= $1 ORDER BY first_entry DESC LIMIT 1;

--: kLinksBetween
-- The hashes of the runs that hold entries $1 to $2.
SELECT first_entry, hashes FROM log
WHERE first_entry >= (SELECT max(first_entry) FROM log WHERE first_entry <= $1)
  AND first_entry <= $2
ORDER BY first_entry;

--: kAddOriginal
INSERT INTO original (report_id, entry, seal, packed) VALUES ($1, $2, $3, $4);

--: kOriginal
SELECT entry, seal, packed FROM original WHERE report_id = $1;

--: kReportEntry
SELECT entry FROM original WHERE report_id = $1;

--: kCountOriginals
SELECT count(*) FROM original;

--: kOriginalsAfter
-- Those that say that their report is a later entry than there is.
SELECT report_id FROM original WHERE entry > $1 ORDER BY report_id LIMIT 1;

--: kPlaces
SELECT DISTINCT place FROM placed;

--: kAllPlaces
SELECT place, entry, gist FROM at_place WHERE place > $1 OR (place = $1 AND entry > $2)
ORDER BY place, entry LIMIT $3;

--: kAllNewPlaces
SELECT place, entry, gist FROM at_place_new;

--: kSortPlaces
INSERT INTO at_place (place, entry, gist)
SELECT place, entry, gist FROM at_place_new ORDER BY place, entry;

--: kClearNewPlaces
DELETE FROM at_place_new;

--: kAddReviewed
INSERT INTO reviewed (target, entry) VALUES ($1, $2);

--: kReviewsOf
SELECT entry FROM reviewed WHERE target = $1 AND entry <= $2 ORDER BY entry;

--: kAllReviewed
SELECT target, entry FROM reviewed ORDER BY target, entry;

--: kAddSubtree
INSERT INTO subtree (level, number, hash) VALUES ($1, $2, $3);

--: kSubtree
SELECT hash FROM subtree WHERE level = $1 AND number = $2;

--: kCountSubtrees
SELECT count(*) FROM subtree;

--: kAddHead
INSERT INTO tree_head (digest, size, document) VALUES ($1, $2, $3);

--: kHeads
SELECT digest, document, size FROM tree_head ORDER BY size, digest;

--: kHeadOf
SELECT document FROM tree_head WHERE size = $1 ORDER BY digest LIMIT 1;

--: kAddStamp
INSERT INTO time_stamp (digest, stamped_at, response) VALUES ($1, $2, $3);

--: kStamps
SELECT digest, stamped_at, response FROM time_stamp ORDER BY digest, stamped_at;

--: kSetSetting
INSERT INTO setting (key, value) VALUES ($1, $2)
ON CONFLICT (key) DO UPDATE SET value = excluded.value;

--: kSetting
SELECT value FROM setting WHERE key = $1;

--: kSettings
SELECT key, value FROM setting ORDER BY key;
