-- The corrections that these lines make or suffer.
-- reads: replacements
-- writes: nothing
SELECT r.registry, r.target_sequence, r.target_line, r.by_sequence, r.by_line
FROM unnest($1::text[], $2::int[], $3::int[]) AS asked (registry, filing_sequence, line)
JOIN replacements r
  ON r.registry = asked.registry AND r.target_sequence = asked.filing_sequence AND r.target_line = asked.line
UNION
SELECT r.registry, r.target_sequence, r.target_line, r.by_sequence, r.by_line
FROM unnest($1::text[], $2::int[], $3::int[]) AS asked (registry, filing_sequence, line)
JOIN replacements r
  ON r.registry = asked.registry AND r.by_sequence = asked.filing_sequence AND r.by_line = asked.line
