-- The oldest work that an event left behind.
-- reads: marks
-- writes: nothing
SELECT mark, registry, filing_sequence, after_line, to_line, after_record FROM marks ORDER BY mark LIMIT 1
