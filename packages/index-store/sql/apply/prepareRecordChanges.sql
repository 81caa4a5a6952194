-- Where changed records wait for their UPDATE; the session's own.
-- reads: nothing
-- writes: changed_records (temporary)
CREATE TEMPORARY TABLE IF NOT EXISTS changed_records (
  record_id UUID, organization_id UUID, registers TEXT
) ON COMMIT DELETE ROWS
