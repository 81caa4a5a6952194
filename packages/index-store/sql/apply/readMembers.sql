-- Members by person.
-- reads: members
-- writes: nothing
SELECT m.person, m.member_type AS "memberType", m.floating, m.organizations, m.affiliations
FROM unnest($1::text[]) AS asked (person)
JOIN members m USING (person)
