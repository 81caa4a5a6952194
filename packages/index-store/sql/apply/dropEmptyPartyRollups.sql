-- Nodes that have just lost Party organizations have no row for a line and form in which none is left.
-- reads: nothing
-- writes: party_rollups
DELETE FROM party_rollups r
USING unnest($1::text[], $2::text[], $3::text[]) AS fewer (division, line, form)
WHERE r.division = fewer.division AND r.line = fewer.line AND r.form = fewer.form AND r.organizations = 0
