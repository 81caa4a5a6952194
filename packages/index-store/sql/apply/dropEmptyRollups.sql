-- Nodes that have just lost units have no row for a line and status in which none is left.
-- reads: nothing
-- writes: rollups
DELETE FROM rollups r
USING unnest($1::text[], $2::text[], $3::text[]) AS fewer (division, line, status)
WHERE r.division = fewer.division AND r.line = fewer.line AND r.status = fewer.status AND r.units = 0
