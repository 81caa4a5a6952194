-- What each program may do in schema access: the API issues and revokes; adapters look a token up by its digest and read
-- what it grants; normalizers take operators' requests; the feed nothing.
-- reads: nothing
-- writes: privileges
REVOKE ALL ON SCHEMA access FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA access FROM PUBLIC, liandong_adapter, liandong_normalizer, liandong_api, liandong_feed;
GRANT USAGE ON SCHEMA access TO liandong_adapter, liandong_normalizer, liandong_api;
GRANT SELECT ON access._prisma_migrations TO liandong_normalizer, liandong_api;
GRANT SELECT (digest, principal_id, until, revoked_at) ON access.tokens TO liandong_adapter;
GRANT SELECT (principal_id, label, role, registry, line, division) ON access.principals TO liandong_adapter;
GRANT SELECT, UPDATE ON access.requests TO liandong_normalizer;
GRANT SELECT, INSERT, UPDATE ON access.principals, access.tokens, access.counters, access.requests TO liandong_api;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA access TO liandong_api;
