-- Which rules and divisions are in force, without their content.
-- reads: activations
-- writes: nothing
SELECT kind, number, version, digest FROM activations
