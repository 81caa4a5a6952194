-- Adds a batch's differences to the roll-ups; last, and in order, so that its rows are held for the shortest time.
-- reads: nothing
-- writes: rollups
INSERT INTO rollups (division, line, status, units, named)
SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::int[])
ON CONFLICT (division, line, status)
DO UPDATE SET units = rollups.units + excluded.units, named = rollups.named + excluded.named
