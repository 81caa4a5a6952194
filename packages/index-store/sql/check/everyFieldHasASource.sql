-- Organizations without the records that they count, and records that count but belong to none, or to none that is.
-- reads: records, organizations
-- writes: nothing
SELECT concat_ws(' ', 'organization', o.organization_id, 'counts', o.records, 'records and has', count(r.record_id)) AS offender
FROM organizations o
LEFT JOIN records r ON r.organization_id = o.organization_id AND r.registers <> '' AND r.kind <> 'member'
GROUP BY o.organization_id
HAVING o.records <> count(r.record_id) OR NOT bool_or(r.record_id = o.organization_id)
UNION ALL
SELECT concat_ws(' ', 'record', r.record_id, 'belongs to', coalesce(r.organization_id::text, 'nothing'))
FROM records r
LEFT JOIN organizations o USING (organization_id)
WHERE (r.kind <> 'member' AND (r.registers <> '' AND r.kind <> 'party-organization') <> (o.organization_id IS NOT NULL))
   OR (o.organization_id IS NULL) <> (r.organization_id IS NULL)
LIMIT $1
