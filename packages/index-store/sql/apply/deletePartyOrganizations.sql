-- Takes out Party organizations that are no more, or are written anew.
-- reads: nothing
-- writes: party_organizations
DELETE FROM party_organizations p
USING unnest($1::uuid[]) AS gone (party_organization_id)
WHERE p.party_organization_id = gone.party_organization_id
