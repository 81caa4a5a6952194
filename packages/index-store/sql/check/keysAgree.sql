-- Identifiers held by what is no record that counts, and records of one USCC that are not one organization.
-- reads: record_keys, records
-- writes: nothing
SELECT concat_ws(' ', 'record', k.record_id, 'is found by a key and belongs to nothing') AS offender
FROM record_keys k
LEFT JOIN records r USING (record_id)
WHERE r.organization_id IS NULL AND k.key !~ '^(of|person|named):'
UNION ALL
SELECT concat_ws(' ', 'organizations', min(r.organization_id::text), 'and', max(r.organization_id::text), 'have one USCC')
FROM record_keys k
JOIN records r USING (record_id)
WHERE k.key LIKE 'uscc:%'
GROUP BY k.key
HAVING count(DISTINCT r.organization_id) > 1
UNION ALL
SELECT concat_ws(' ', 'organization', r.organization_id, 'has two USCCs')
FROM record_keys k
JOIN records r USING (record_id)
WHERE k.key LIKE 'uscc:%'
GROUP BY r.organization_id
HAVING count(DISTINCT k.key) > 1
LIMIT $1
