-- The nodes of the edition that was in force.
-- reads: nothing
-- writes: divisions
DELETE FROM divisions
