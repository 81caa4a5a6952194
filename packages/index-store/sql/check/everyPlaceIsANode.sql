-- Organizations placed where the edition in force has no node; the node for other cities' is beside it.
-- reads: organizations, divisions, activations
-- writes: nothing
SELECT concat_ws(' ', 'organization', o.organization_id, 'is placed in', o.division) AS offender
FROM organizations o
WHERE EXISTS (SELECT FROM activations WHERE kind = 'divisions')
  AND o.division <> 'elsewhere'
  AND NOT EXISTS (SELECT FROM divisions d WHERE d.code = o.division)
LIMIT $1
