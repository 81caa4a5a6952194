-- What each program may do in schema intake: adapters everything but to change its shape; the API reads receipts and which
-- rows wait, never a sealed row nor a personal key; normalizers and the feed nothing.
-- reads: nothing
-- writes: privileges
REVOKE ALL ON SCHEMA intake FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA intake FROM PUBLIC, liandong_adapter, liandong_normalizer, liandong_api, liandong_feed;
GRANT USAGE ON SCHEMA intake TO liandong_adapter, liandong_api;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA intake TO liandong_adapter;
REVOKE INSERT, UPDATE, DELETE ON intake._prisma_migrations FROM liandong_adapter;
REVOKE UPDATE, DELETE ON intake.erasures FROM liandong_adapter;
GRANT SELECT ON intake._prisma_migrations, intake.filings, intake.receipt_lines TO liandong_api;
GRANT SELECT (filing, line, registry, codes, fields, received_at) ON intake.quarantine TO liandong_api;
