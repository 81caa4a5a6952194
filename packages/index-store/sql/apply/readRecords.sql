-- Source records by id.
-- reads: records
-- writes: nothing
SELECT r.record_id, r.registry, r.kind, r.keyscheme, r.key, r.organization_id, r.registers
FROM unnest($1::uuid[]) AS asked (record_id)
JOIN records r USING (record_id)
