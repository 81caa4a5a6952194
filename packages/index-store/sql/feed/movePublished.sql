-- Moves the place up to which the feed is published, if it still is where the publisher took it to be.
-- reads: feed
-- writes: feed
UPDATE feed SET published_transaction = $4::xid8, published_change = $5::bigint
WHERE feed = $1::uuid
  AND (coalesce(published_transaction, trimmed_transaction, '0'), coalesce(published_change, trimmed_change, 0))
    = ($2::xid8, $3::bigint)
RETURNING feed
