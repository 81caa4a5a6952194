CREATE TABLE "counters" (
    "name" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    CONSTRAINT "counters_pkey" PRIMARY KEY ("name")
);

CREATE TABLE "filings" (
    "filing" TEXT NOT NULL,
    "registry" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "file_name" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "layout" TEXT NOT NULL,
    "headings" TEXT NOT NULL,
    "mapping_version" INTEGER NOT NULL,
    "reading_version" INTEGER NOT NULL,
    "as_of" TEXT NOT NULL,
    "as_of_from" TEXT NOT NULL,
    "door" TEXT NOT NULL,
    "filer" TEXT NOT NULL,
    "restates" TEXT,
    "replaces" TEXT,
    "opened_number" INTEGER NOT NULL,
    "completed_number" INTEGER NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3),
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "rows" INTEGER NOT NULL,
    "accepted" INTEGER NOT NULL DEFAULT 0,
    "warned" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "events" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "filings_pkey" PRIMARY KEY ("filing"),
    CONSTRAINT "filings_state" CHECK ("state" IN ('spooled', 'publishing', 'acknowledged')),
    CONSTRAINT "filings_acknowledged" CHECK (("state" = 'acknowledged') = ("acknowledged_at" IS NOT NULL)),
    CONSTRAINT "filings_counts" CHECK ("state" <> 'acknowledged' OR "accepted" + "warned" + "rejected" = "rows")
);
CREATE UNIQUE INDEX "filings_registry_sequence_key" ON "filings" ("registry", "sequence");
CREATE INDEX "filings_registry_digest_idx" ON "filings" ("registry", "digest");

CREATE TABLE "receipt_lines" (
    "filing" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "severity" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "remedy" TEXT NOT NULL,
    CONSTRAINT "receipt_lines_pkey" PRIMARY KEY ("filing", "line", "position")
);

CREATE TABLE "quarantine" (
    "filing" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "registry" TEXT NOT NULL,
    "codes" TEXT[],
    "fields" TEXT[],
    "key_id" UUID NOT NULL,
    "sealed" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "quarantine_pkey" PRIMARY KEY ("filing", "line")
);
CREATE INDEX "quarantine_registry_received_at_filing_line_idx" ON "quarantine" ("registry", "received_at", "filing", "line");

CREATE TABLE "personal_keys" (
    "owner" TEXT NOT NULL,
    "key_id" UUID NOT NULL,
    "key" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "personal_keys_pkey" PRIMARY KEY ("owner")
);
CREATE UNIQUE INDEX "personal_keys_key_id_key" ON "personal_keys" ("key_id");
