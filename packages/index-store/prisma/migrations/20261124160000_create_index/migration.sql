-- The search path decides the schema: the same statements build the index and, beside it, its next generation.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

CREATE TABLE "positions" (
    "topic" TEXT NOT NULL,
    "partition" INTEGER NOT NULL,
    "next_offset" BIGINT NOT NULL,
    "cluster_id" TEXT NOT NULL,
    "first_message" TEXT NOT NULL,
    CONSTRAINT "positions_pkey" PRIMARY KEY ("topic", "partition")
);

CREATE TABLE "events" (
    "registry" TEXT COLLATE "C" NOT NULL,
    "filing_sequence" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "mapping_version" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "record_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "effective_time" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    CONSTRAINT "events_pkey" PRIMARY KEY ("registry", "filing_sequence", "line", "mapping_version", "ordinal")
);
CREATE INDEX "events_record_id_idx" ON "events" ("record_id");

CREATE TABLE "filing_states" (
    "registry" TEXT COLLATE "C" NOT NULL,
    "filing_sequence" INTEGER NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "withdrawal_number" INTEGER NOT NULL DEFAULT 0,
    "ceiling" INTEGER,
    "ceiling_number" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "filing_states_pkey" PRIMARY KEY ("registry", "filing_sequence")
);

CREATE TABLE "replacements" (
    "registry" TEXT COLLATE "C" NOT NULL,
    "target_sequence" INTEGER NOT NULL,
    "target_line" INTEGER NOT NULL,
    "by_sequence" INTEGER NOT NULL,
    "by_line" INTEGER NOT NULL,
    CONSTRAINT "replacements_pkey" PRIMARY KEY ("registry", "target_sequence", "target_line", "by_sequence", "by_line")
);
CREATE INDEX "replacements_registry_by_sequence_by_line_idx" ON "replacements" ("registry", "by_sequence", "by_line");

CREATE TABLE "readings" (
    "registry" TEXT COLLATE "C" NOT NULL,
    "filing_sequence" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "mapping_version" INTEGER NOT NULL,
    CONSTRAINT "readings_pkey" PRIMARY KEY ("registry", "filing_sequence", "line", "mapping_version")
);

CREATE TABLE "records" (
    "record_id" UUID NOT NULL,
    "registry" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "keyscheme" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "organization_id" UUID,
    "registers" TEXT NOT NULL,
    CONSTRAINT "records_pkey" PRIMARY KEY ("record_id")
);
CREATE INDEX "records_organization_id_idx" ON "records" ("organization_id");

CREATE TABLE "record_keys" (
    "key" TEXT COLLATE "C" NOT NULL,
    "record_id" UUID NOT NULL,
    CONSTRAINT "record_keys_pkey" PRIMARY KEY ("key", "record_id")
);

CREATE TABLE "organizations" (
    "organization_id" UUID NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "division" TEXT COLLATE "C" NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "rules" TEXT NOT NULL,
    "registration_status" TEXT,
    "staff" INTEGER,
    "members" INTEGER,
    "review" TEXT NOT NULL,
    "records" INTEGER NOT NULL,
    CONSTRAINT "organizations_pkey" PRIMARY KEY ("organization_id")
);
CREATE INDEX "organizations_division_code_organization_id_idx" ON "organizations" ("division", "code", "organization_id");
CREATE INDEX "organizations_code_idx" ON "organizations" ("code");
CREATE INDEX "organizations_name_trigram" ON "organizations" USING GIN ("name" public.gin_trgm_ops);

CREATE TABLE "rollups" (
    "division" TEXT COLLATE "C" NOT NULL,
    "line" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    CONSTRAINT "rollups_pkey" PRIMARY KEY ("division", "line", "status")
);

CREATE TABLE "changes" (
    "change" BIGSERIAL NOT NULL,
    "transaction" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "organization_id" UUID NOT NULL,
    "before" TEXT,
    "after" TEXT,
    CONSTRAINT "changes_pkey" PRIMARY KEY ("change")
);

CREATE TABLE "marks" (
    "mark" BIGSERIAL NOT NULL,
    "registry" TEXT COLLATE "C",
    "filing_sequence" INTEGER,
    "after_line" INTEGER NOT NULL DEFAULT 0,
    "to_line" INTEGER,
    "after_record" UUID,
    CONSTRAINT "marks_pkey" PRIMARY KEY ("mark")
);

CREATE TABLE "activations" (
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "version" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    CONSTRAINT "activations_pkey" PRIMARY KEY ("kind")
);

CREATE TABLE "divisions" (
    "code" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "parent" TEXT COLLATE "C",
    CONSTRAINT "divisions_pkey" PRIMARY KEY ("code")
);

CREATE TABLE "decisions" (
    "number" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    CONSTRAINT "decisions_pkey" PRIMARY KEY ("number")
);

CREATE TABLE "generations" (
    "generation" INTEGER NOT NULL,
    CONSTRAINT "generations_pkey" PRIMARY KEY ("generation")
);
INSERT INTO "generations" VALUES (1);
