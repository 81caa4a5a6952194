-- The changes after a place, in the order (transaction, change), below the oldest transaction that still runs: what
-- commits late has a transaction at or beyond it, so nothing is ever skipped. Always one row, also without changes.
-- `gone`: the place was trimmed away, or this server never was so far.
-- reads: changes, feed
-- writes: nothing
SELECT
  feed.feed,
  edge.horizon::text AS horizon,
  coalesce((feed.trimmed_transaction, feed.trimmed_change) > ($1::xid8, $2::bigint), false)
    OR $1::xid8 > pg_snapshot_xmax(pg_current_snapshot()) AS gone,
  page.transaction::text AS transaction,
  page.change::text AS change,
  page.organization_id AS "organizationId",
  page.before,
  page.after,
  page.merged_into AS "mergedInto",
  page.cause,
  page.written_at AS "writtenAt"
FROM feed
CROSS JOIN LATERAL (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS horizon) edge
LEFT JOIN LATERAL (
  SELECT * FROM changes
  WHERE (changes.transaction, changes.change) > ($1::xid8, $2::bigint) AND changes.transaction < edge.horizon
  ORDER BY changes.transaction, changes.change
  LIMIT $3
) page ON true
ORDER BY page.transaction, page.change
