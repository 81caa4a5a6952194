-- How far a mark is worked off.
-- reads: nothing
-- writes: marks
UPDATE marks SET after_line = $2, after_record = $3 WHERE mark = $1
