-- What is said to PostgreSQL in its own way.

--: kPostgresConnection
SET search_path = tidemark;
SET client_min_messages = warning;
SET lock_timeout = '60s';

--: kPostgresIdentity
SELECT CASE WHEN to_regclass('tidemark.format') IS NULL THEN 0 ELSE 1 END::bigint,
       (SELECT count(*) FROM pg_namespace WHERE nspname = 'tidemark');

--: kPostgresFormat
SELECT number::bigint FROM tidemark.format;

--: kPostgresMakeAlone
-- Several programs may find the same empty database.
BEGIN;
SELECT pg_advisory_xact_lock(1416193133);

--: kPostgresBeginRead
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;

--: kPostgresBeginWrite
-- Writers take turns on one row; whoever has it sees all that was committed before. Readers never
-- wait.
BEGIN ISOLATION LEVEL READ COMMITTED;
SELECT turn FROM writer FOR UPDATE;

--: kPostgresIndexPlaces
INSERT INTO at_place_new (place, entry, gist)
SELECT value ->> 0, (value ->> 1)::bigint, value ->> 2 FROM json_array_elements(CAST($1 AS json));

--: kPostgresAtPlaces
SELECT place, entry, gist FROM at_place
WHERE place = ANY (ARRAY(SELECT json_array_elements_text(CAST($1 AS json)))) AND entry <= $2;

--: kPostgresCheckStorage
SELECT 'ok'::text;
