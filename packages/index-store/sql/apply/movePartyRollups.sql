-- Adds a batch's differences to the roll-ups of Party organizations, in order.
-- reads: nothing
-- writes: party_rollups
INSERT INTO party_rollups (division, line, form, organizations)
SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::int[])
ON CONFLICT (division, line, form) DO UPDATE SET organizations = party_rollups.organizations + excluded.organizations
