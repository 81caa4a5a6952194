-- Lines that were read anew.
-- reads: nothing
-- writes: readings
INSERT INTO readings (registry, filing_sequence, line, mapping_version)
SELECT * FROM unnest($1::text[], $2::int[], $3::int[], $4::int[])
ON CONFLICT DO NOTHING
