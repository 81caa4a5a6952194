-- The next lines of a filing that said anything, were read anew or were corrected, in order.
-- reads: events, readings, replacements
-- writes: nothing
SELECT line FROM (
  (SELECT DISTINCT line FROM events
   WHERE registry = $1 AND filing_sequence = $2 AND line > $3 AND ($4::int IS NULL OR line <= $4)
   ORDER BY line LIMIT $5)
  UNION
  (SELECT DISTINCT line FROM readings
   WHERE registry = $1 AND filing_sequence = $2 AND line > $3 AND ($4::int IS NULL OR line <= $4)
   ORDER BY line LIMIT $5)
  UNION
  (SELECT DISTINCT target_line FROM replacements
   WHERE registry = $1 AND target_sequence = $2 AND target_line > $3 AND ($4::int IS NULL OR target_line <= $4)
   ORDER BY target_line LIMIT $5)
) AS lines
ORDER BY line
LIMIT $5
