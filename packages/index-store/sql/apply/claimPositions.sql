-- The positions of the partitions that a batch holds, locked against a normalizer that lost them.
-- reads: positions
-- writes: nothing (row locks)
SELECT topic, partition, next_offset, cluster_id, first_message
FROM positions
WHERE (topic, partition) IN (SELECT * FROM unnest($1::text[], $2::int[]))
ORDER BY topic, partition
FOR UPDATE
