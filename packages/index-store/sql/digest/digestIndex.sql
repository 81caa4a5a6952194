-- One digest of all that the index computes: records, organizations, members, Party organizations, roll-ups; not positions, changes, generation.
-- Each row as text, fields parted by U+001F, hashed; the hashes in order of keys, hashed again.
-- reads: records, organizations, rollups, members, party_organizations, party_rollups, generations
-- writes: nothing
SELECT
  encode(sha256(
    coalesce((SELECT string_agg(sha256(convert_to(concat_ws(U&'\001F',
        record_id::text, registry, kind, keyscheme, key, coalesce(organization_id::text, ''), registers), 'UTF8')), ''
        ORDER BY record_id) FROM records WHERE registers <> ''), '')
    || sha256('organizations') ||
    coalesce((SELECT string_agg(sha256(convert_to(concat_ws(U&'\001F',
        organization_id::text, code, name, kind, line, division, status, reason, since, rules,
        coalesce(registration_status, ''), coalesce(staff::text, ''), coalesce(members::text, ''),
        coalesce(roster_formal::text, ''), coalesce(roster_probationary::text, ''), coalesce(roster_elsewhere::text, ''),
        coalesce(roster_floating::text, ''), party_organizations::text, review,
        records::text), 'UTF8')), '' ORDER BY organization_id) FROM organizations), '')
    || sha256('rollups') ||
    coalesce((SELECT string_agg(sha256(convert_to(concat_ws(U&'\001F',
        division, line, status, units::text, named::text), 'UTF8')), ''
        ORDER BY division COLLATE "C", line COLLATE "C", status COLLATE "C") FROM rollups), '')
    || sha256('members') ||
    coalesce((SELECT string_agg(sha256(convert_to(concat_ws(U&'\001F',
        person, coalesce(member_type, ''), floating::text, organizations::text, affiliations::text), 'UTF8')), ''
        ORDER BY person) FROM members), '')
    || sha256('party_organizations') ||
    coalesce((SELECT string_agg(sha256(convert_to(concat_ws(U&'\001F',
        party_organization_id::text, registry, code, name, coalesce(category, ''), form, units::text,
        unknown_units::text, division, line), 'UTF8')), ''
        ORDER BY party_organization_id) FROM party_organizations), '')
    || sha256('party_rollups') ||
    coalesce((SELECT string_agg(sha256(convert_to(concat_ws(U&'\001F',
        division, line, form, organizations::text), 'UTF8')), ''
        ORDER BY division COLLATE "C", line COLLATE "C", form COLLATE "C") FROM party_rollups), '')
  ), 'hex') AS digest,
  (SELECT max(generation) FROM generations) AS generation
