-- The mapping versions by which these lines were read anew.
-- reads: readings
-- writes: nothing
SELECT r.registry, r.filing_sequence, r.line, r.mapping_version
FROM unnest($1::text[], $2::int[], $3::int[]) AS asked (registry, filing_sequence, line)
JOIN readings r USING (registry, filing_sequence, line)
