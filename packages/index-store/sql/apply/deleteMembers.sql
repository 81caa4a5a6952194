-- Takes out members that are on no roster any more, or are written anew.
-- reads: nothing
-- writes: members
DELETE FROM members m
USING unnest($1::text[]) AS gone (person)
WHERE m.person = gone.person
