-- Roll-ups that are not the number of organizations at their node, line and status, or are rows without a unit.
-- reads: organizations, rollups
-- writes: nothing
SELECT concat_ws(' ', division, line, status, 'has', coalesce(r.units::text, 'no row'), coalesce(r.named, 0),
  'for', coalesce(o.units, 0), coalesce(o.named, 0)) AS offender
FROM (
  SELECT division, line, status, count(*) AS units, count(*) FILTER (WHERE party_organizations > 0) AS named
  FROM organizations GROUP BY division, line, status
) o
FULL JOIN rollups r USING (division, line, status)
WHERE r.units IS DISTINCT FROM o.units OR r.named IS DISTINCT FROM o.named
LIMIT $1
