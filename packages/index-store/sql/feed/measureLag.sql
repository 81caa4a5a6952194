-- How many changes are written and not published, up to a hundred thousand, and how old the first of them is; those
-- that an open transaction still holds back among them.
-- reads: changes, feed
-- writes: nothing
SELECT
  count(*) AS rows,
  coalesce(extract(epoch FROM clock_timestamp() - min(waiting.written_at)), 0)::float8 AS seconds
FROM feed
CROSS JOIN LATERAL (
  SELECT changes.written_at FROM changes
  WHERE (changes.transaction, changes.change)
    > (coalesce(feed.published_transaction, feed.trimmed_transaction, '0'),
       coalesce(feed.published_change, feed.trimmed_change, 0))
  ORDER BY changes.transaction, changes.change
  LIMIT 100000
) waiting
