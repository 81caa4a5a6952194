-- Which line corrects which.
-- reads: nothing
-- writes: replacements
INSERT INTO replacements (registry, target_sequence, target_line, by_sequence, by_line)
SELECT * FROM unnest($1::text[], $2::int[], $3::int[], $4::int[], $5::int[])
ON CONFLICT DO NOTHING
