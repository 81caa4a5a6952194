-- One digest of all that the index computes: records, organizations, roll-ups; not positions, changes, generation.
-- Each row as text, fields parted by U+001F, hashed; the hashes in order of keys, hashed again.
-- reads: records, organizations, rollups, generations
-- writes: nothing
SELECT
  encode(sha256(
    coalesce((SELECT string_agg(sha256(convert_to(concat_ws(U&'\001F',
        record_id::text, registry, kind, keyscheme, key, coalesce(organization_id::text, ''), registers), 'UTF8')), ''
        ORDER BY record_id) FROM records WHERE registers <> ''), '')
    || sha256('organizations') ||
    coalesce((SELECT string_agg(sha256(convert_to(concat_ws(U&'\001F',
        organization_id::text, code, name, kind, line, division, status, reason, since, rules,
        coalesce(registration_status, ''), coalesce(staff::text, ''), coalesce(members::text, ''), review,
        records::text), 'UTF8')), '' ORDER BY organization_id) FROM organizations), '')
    || sha256('rollups') ||
    coalesce((SELECT string_agg(sha256(convert_to(concat_ws(U&'\001F',
        division, line, status, units::text), 'UTF8')), ''
        ORDER BY division COLLATE "C", line COLLATE "C", status COLLATE "C") FROM rollups), '')
  ), 'hex') AS digest,
  (SELECT max(generation) FROM generations) AS generation
