-- The organizations that Party organizations' references mean: those by which one organization alone is found.
-- reads: record_keys, records, organizations
-- writes: nothing
SELECT asked.at, o.organization_id AS "organizationId", o.division, o.line
FROM unnest($1::int[], $2::text[]) AS asked (at, key)
CROSS JOIN LATERAL (
  SELECT min(r.organization_id::text)::uuid AS organization_id
  FROM record_keys k
  JOIN records r USING (record_id)
  WHERE k.key = asked.key
  HAVING count(DISTINCT r.organization_id) = 1
) meant
JOIN organizations o ON o.organization_id = meant.organization_id
