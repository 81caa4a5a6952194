-- A rule set or an edition of divisions comes into force; the highest number holds.
-- reads: nothing
-- writes: activations
INSERT INTO activations (kind, number, version, digest, content)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (kind) DO UPDATE
SET number = excluded.number, version = excluded.version, digest = excluded.digest, content = excluded.content
WHERE activations.number < excluded.number
RETURNING kind
