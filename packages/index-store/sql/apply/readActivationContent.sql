-- The content of what is in force.
-- reads: activations
-- writes: nothing
SELECT content FROM activations WHERE kind = $1
