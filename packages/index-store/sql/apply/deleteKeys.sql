-- Identifiers that records no longer hold.
-- reads: nothing
-- writes: record_keys
DELETE FROM record_keys k
USING unnest($1::text[], $2::uuid[]) AS gone (key, record_id)
WHERE k.key = gone.key AND k.record_id = gone.record_id
