-- Forgets published changes beyond the newest $1, and puts down up to where, in one statement: a place before it is
-- known to be gone.
-- reads: changes, feed
-- writes: changes, feed
WITH edge AS (
  SELECT changes.transaction, changes.change FROM changes, feed
  WHERE (changes.transaction, changes.change) <= (feed.published_transaction, feed.published_change)
  ORDER BY changes.transaction DESC, changes.change DESC
  OFFSET $1 LIMIT 1
), trimmed AS (
  DELETE FROM changes USING edge
  WHERE (changes.transaction, changes.change) <= (edge.transaction, edge.change)
  RETURNING 1
), noted AS (
  UPDATE feed SET trimmed_transaction = edge.transaction, trimmed_change = edge.change FROM edge
)
SELECT count(*) AS trimmed FROM trimmed
