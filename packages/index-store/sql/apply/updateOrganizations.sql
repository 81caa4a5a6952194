-- Rewrites the organizations that changed.
-- reads: changed_organizations
-- writes: organizations
UPDATE organizations o
SET code = c.code, name = c.name, kind = c.kind, line = c.line, division = c.division, status = c.status,
    reason = c.reason, since = c.since, rules = c.rules, registration_status = c.registration_status,
    staff = c.staff, members = c.members, review = c.review, records = c.records
FROM changed_organizations c
WHERE o.organization_id = c.organization_id
