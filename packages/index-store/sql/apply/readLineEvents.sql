-- Which events the index already has of these lines.
-- reads: events
-- writes: nothing
SELECT e.registry, e.filing_sequence, e.line, e.mapping_version, e.ordinal
FROM unnest($1::text[], $2::int[], $3::int[]) AS asked (registry, filing_sequence, line)
JOIN events e USING (registry, filing_sequence, line)
