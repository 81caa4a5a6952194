-- Waits until this transaction alone changes the index; held to its end.
-- One lock, taken before anything is read, so that two normalizers never derive an organization from halves of it.
-- reads: nothing
-- writes: nothing
SELECT pg_advisory_xact_lock(hashtextextended('index ' || current_schema(), 0))
