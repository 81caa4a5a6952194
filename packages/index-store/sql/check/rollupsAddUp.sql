-- Roll-ups that are not the number of organizations at their node, line and status, or are rows without a unit.
-- reads: organizations, rollups
-- writes: nothing
SELECT concat_ws(' ', division, line, status, 'has', coalesce(r.units::text, 'no row'), 'for', coalesce(o.units, 0)) AS offender
FROM (SELECT division, line, status, count(*) AS units FROM organizations GROUP BY division, line, status) o
FULL JOIN rollups r USING (division, line, status)
WHERE r.units IS DISTINCT FROM o.units
LIMIT $1
