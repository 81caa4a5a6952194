-- The records that hold any of these identifiers.
-- reads: record_keys
-- writes: nothing
SELECT DISTINCT k.record_id
FROM unnest($1::text[]) AS asked (key)
JOIN record_keys k USING (key)
