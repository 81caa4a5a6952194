-- A node without a unit of a status has no row for it.
-- reads: nothing
-- writes: rollups
DELETE FROM rollups WHERE units = 0
