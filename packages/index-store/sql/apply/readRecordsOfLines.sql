-- The records of which these lines say something.
-- reads: events
-- writes: nothing
SELECT DISTINCT e.record_id
FROM unnest($1::text[], $2::int[], $3::int[]) AS asked (registry, filing_sequence, line)
JOIN events e USING (registry, filing_sequence, line)
