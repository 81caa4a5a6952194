-- Where changed organizations wait for their UPDATE; the session's own.
-- reads: organizations (its shape)
-- writes: changed_organizations (temporary)
CREATE TEMPORARY TABLE IF NOT EXISTS changed_organizations (
  organization_id UUID, code TEXT, name TEXT, kind TEXT, line TEXT, division TEXT, status TEXT, reason TEXT,
  since TEXT, rules TEXT, registration_status TEXT, staff INTEGER, members INTEGER,
  roster_formal INTEGER, roster_probationary INTEGER, roster_elsewhere INTEGER, roster_floating INTEGER,
  party_organizations INTEGER, review TEXT, records INTEGER
) ON COMMIT DELETE ROWS
