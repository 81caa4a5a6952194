-- A filing was withdrawn or reinstated; the highest number holds. Returns a row where it changed anything.
-- reads: nothing
-- writes: filing_states
INSERT INTO filing_states (registry, filing_sequence, withdrawn, withdrawal_number)
VALUES ($1, $2, $3, $4)
ON CONFLICT (registry, filing_sequence) DO UPDATE
SET withdrawn = excluded.withdrawn, withdrawal_number = excluded.withdrawal_number
WHERE filing_states.withdrawal_number < excluded.withdrawal_number
RETURNING filing_sequence
