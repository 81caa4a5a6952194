-- What each program may do in schema index: normalizers own it, since a rebuild makes a schema beside and puts it in place;
-- the API reads; the feed reads changes and moves its own place; adapters nothing. A rebuild's new tables are readable by
-- the API at once; changes and feed move along with their privileges.
-- reads: pg_class
-- writes: privileges, owners
DO $$
DECLARE
  relation regclass;
BEGIN
  EXECUTE format('GRANT CREATE ON DATABASE %I TO liandong_normalizer', current_database());
  ALTER SCHEMA index OWNER TO liandong_normalizer;
  FOR relation IN
    SELECT oid FROM pg_class WHERE relnamespace = 'index'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
  LOOP
    EXECUTE format('ALTER TABLE %s OWNER TO liandong_normalizer', relation);
  END LOOP;
END
$$;
REVOKE ALL ON SCHEMA index FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA index FROM PUBLIC, liandong_adapter, liandong_api, liandong_feed;
GRANT USAGE ON SCHEMA index TO liandong_api, liandong_feed;
GRANT SELECT ON ALL TABLES IN SCHEMA index TO liandong_api;
GRANT SELECT ON index._prisma_migrations, index.changes, index.feed TO liandong_feed;
GRANT UPDATE ON index.feed TO liandong_feed;
GRANT DELETE ON index.changes TO liandong_feed;
ALTER DEFAULT PRIVILEGES FOR ROLE liandong_normalizer GRANT USAGE ON SCHEMAS TO liandong_api, liandong_feed;
ALTER DEFAULT PRIVILEGES FOR ROLE liandong_normalizer GRANT SELECT ON TABLES TO liandong_api;
