-- Rewrites the records that changed.
-- reads: changed_records
-- writes: records
UPDATE records r
SET organization_id = c.organization_id, registers = c.registers
FROM changed_records c
WHERE r.record_id = c.record_id
