-- A filing's mapping was reverted to a version, or the ceiling lifted; the highest number holds.
-- reads: nothing
-- writes: filing_states
INSERT INTO filing_states (registry, filing_sequence, ceiling, ceiling_number)
VALUES ($1, $2, $3, $4)
ON CONFLICT (registry, filing_sequence) DO UPDATE
SET ceiling = excluded.ceiling, ceiling_number = excluded.ceiling_number
WHERE filing_states.ceiling_number < excluded.ceiling_number
RETURNING filing_sequence
