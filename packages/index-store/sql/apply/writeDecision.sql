-- A person's decision, kept as filed.
-- reads: nothing
-- writes: decisions
INSERT INTO decisions (number, type, body) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
