-- Lines of filings that must be folded anew.
-- reads: nothing
-- writes: marks
INSERT INTO marks (registry, filing_sequence, after_line, to_line)
SELECT * FROM unnest($1::text[], $2::int[], $3::int[], $4::int[])
