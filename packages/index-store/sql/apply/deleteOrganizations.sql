-- Organizations that have no record any more, or go on under another id.
-- reads: nothing
-- writes: organizations
DELETE FROM organizations WHERE organization_id = ANY ($1::uuid[])
