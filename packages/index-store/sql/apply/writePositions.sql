-- Moves the positions on, in the transaction of the rows that they stand for.
-- reads: nothing
-- writes: positions
INSERT INTO positions (topic, partition, next_offset, cluster_id, first_message)
SELECT * FROM unnest($1::text[], $2::int[], $3::bigint[], $4::text[], $5::text[])
ON CONFLICT (topic, partition) DO UPDATE
SET next_offset = excluded.next_offset,
    first_message = CASE WHEN positions.first_message = '' THEN excluded.first_message ELSE positions.first_message END
