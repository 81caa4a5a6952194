-- Roll-ups that are not the number of Party organizations at their node, line and form.
-- reads: party_organizations, party_rollups
-- writes: nothing
SELECT concat_ws(' ', division, line, form, 'has', coalesce(r.organizations::text, 'no row'), 'for', coalesce(p.organizations, 0)) AS offender
FROM (SELECT division, line, form, count(*) AS organizations FROM party_organizations GROUP BY division, line, form) p
FULL JOIN party_rollups r USING (division, line, form)
WHERE r.organizations IS DISTINCT FROM p.organizations
LIMIT $1
