-- The partitions in which the next generation is behind the live one.
-- reads: index.positions, index_next.positions
-- writes: nothing
SELECT live.topic, live.partition, live.next_offset AS wanted, coalesce(next.next_offset, 0) AS reached
FROM index.positions live
LEFT JOIN index_next.positions next USING (topic, partition)
WHERE coalesce(next.next_offset, 0) < live.next_offset
