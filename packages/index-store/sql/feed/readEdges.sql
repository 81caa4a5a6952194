-- Where the feed begins and how far it can be read now.
-- reads: feed
-- writes: nothing
SELECT
  feed,
  coalesce(trimmed_transaction, '0')::text AS "firstTransaction",
  coalesce(trimmed_change, 0)::text AS "firstChange",
  coalesce(published_transaction, trimmed_transaction, '0')::text AS "publishedTransaction",
  coalesce(published_change, trimmed_change, 0)::text AS "publishedChange",
  pg_snapshot_xmin(pg_current_snapshot())::text AS horizon
FROM feed
