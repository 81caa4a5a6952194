-- A mark that is worked off.
-- reads: nothing
-- writes: marks
DELETE FROM marks WHERE mark = $1
