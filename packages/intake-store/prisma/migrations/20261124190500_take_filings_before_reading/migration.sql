-- A filing is kept as soon as its bytes are: what only a look at its rows can tell comes later, or never.
ALTER TABLE "filings"
    ALTER COLUMN "layout" DROP NOT NULL,
    ALTER COLUMN "headings" DROP NOT NULL,
    ALTER COLUMN "mapping_version" DROP NOT NULL,
    ALTER COLUMN "reading_version" DROP NOT NULL,
    ALTER COLUMN "opened_number" DROP NOT NULL,
    ALTER COLUMN "completed_number" DROP NOT NULL,
    ALTER COLUMN "rows" SET DEFAULT 0,
    ADD COLUMN "restate" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "refusal" JSONB,
    DROP CONSTRAINT "filings_state";

-- Until now a spooled filing had been looked at.
UPDATE "filings" SET "state" = 'publishing' WHERE "state" = 'spooled';

ALTER TABLE "filings"
    ADD CONSTRAINT "filings_state" CHECK ("state" IN ('spooled', 'publishing', 'acknowledged', 'refused')),
    ADD CONSTRAINT "filings_opened" CHECK ("state" IN ('spooled', 'refused')
        OR ("layout" IS NOT NULL AND "headings" IS NOT NULL AND "mapping_version" IS NOT NULL
            AND "reading_version" IS NOT NULL AND "opened_number" IS NOT NULL AND "completed_number" IS NOT NULL)),
    ADD CONSTRAINT "filings_refused" CHECK (("state" = 'refused') = ("refusal" IS NOT NULL));
CREATE INDEX "filings_registry_state_idx" ON "filings" ("registry", "state");

CREATE TABLE "pushes" (
    "registry" TEXT NOT NULL,
    "principal" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "digest" TEXT,
    "filing" TEXT,
    "repeated" BOOLEAN NOT NULL DEFAULT false,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "pushes_pkey" PRIMARY KEY ("registry", "principal", "key"),
    CONSTRAINT "pushes_taken" CHECK (("digest" IS NULL) = ("filing" IS NULL))
);
CREATE INDEX "pushes_begun_at_idx" ON "pushes" ("begun_at");
