-- The next records, in order of id.
-- reads: records
-- writes: nothing
SELECT record_id, registry, kind, keyscheme, key, organization_id, registers
FROM records
WHERE $1::uuid IS NULL OR record_id > $1::uuid
ORDER BY record_id
LIMIT $2
