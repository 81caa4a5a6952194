-- Rewrites the organizations that changed.
-- reads: changed_organizations
-- writes: organizations
UPDATE organizations o
SET code = c.code, name = c.name, kind = c.kind, line = c.line, division = c.division, status = c.status,
    reason = c.reason, since = c.since, rules = c.rules, registration_status = c.registration_status,
    staff = c.staff, members = c.members, roster_formal = c.roster_formal,
    roster_probationary = c.roster_probationary, roster_elsewhere = c.roster_elsewhere,
    roster_floating = c.roster_floating, party_organizations = c.party_organizations, review = c.review, records = c.records
FROM changed_organizations c
WHERE o.organization_id = c.organization_id
