-- All that was ever said of these records, counting or not.
-- reads: events
-- writes: nothing
SELECT e.record_id, e.registry, e.filing_sequence, e.line, e.mapping_version, e.ordinal, e.type, e.effective_time, e.fields
FROM unnest($1::uuid[]) AS asked (record_id)
JOIN events e USING (record_id)
