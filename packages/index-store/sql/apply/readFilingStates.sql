-- Which of these filings were withdrawn, or have a ceiling on their mapping versions.
-- reads: filing_states
-- writes: nothing
SELECT s.registry, s.filing_sequence, s.withdrawn, s.ceiling
FROM unnest($1::text[], $2::int[]) AS asked (registry, filing_sequence)
JOIN filing_states s USING (registry, filing_sequence)
