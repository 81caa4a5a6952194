-- Every organization must be derived anew; a derivation that is under way begins again.
-- reads: nothing
-- writes: marks
WITH begun AS (DELETE FROM marks WHERE registry IS NULL)
INSERT INTO marks (registry) VALUES (NULL)
