-- Organizations by id, as lists show them.
-- reads: organizations
-- writes: nothing
SELECT o.*
FROM unnest($1::uuid[]) AS asked (organization_id)
JOIN organizations o USING (organization_id)
