-- Events whose record is missing, and records of which nothing was ever said.
-- reads: events, records
-- writes: nothing
SELECT concat_ws(' ', 'record', record_id, 'is missing: something was said of it') AS offender
FROM (SELECT DISTINCT record_id FROM events) e
WHERE NOT EXISTS (SELECT FROM records r WHERE r.record_id = e.record_id)
UNION ALL
SELECT concat_ws(' ', 'record', record_id, 'rests on no event')
FROM records r
WHERE NOT EXISTS (SELECT FROM events e WHERE e.record_id = r.record_id)
LIMIT $1
