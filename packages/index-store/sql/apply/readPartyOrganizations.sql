-- Party organizations by id.
-- reads: party_organizations
-- writes: nothing
SELECT p.party_organization_id AS "partyOrganizationId", p.registry, p.code, p.name, p.category, p.form, p.units,
  p.unknown_units AS "unknownUnits", p.division, p.line
FROM unnest($1::uuid[]) AS asked (party_organization_id)
JOIN party_organizations p USING (party_organization_id)
