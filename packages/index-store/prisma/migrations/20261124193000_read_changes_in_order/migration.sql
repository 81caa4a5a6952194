-- The feed reads `changes` below the oldest running transaction, in the order (transaction, change), which no late
-- commit can upset; `feed` says which feed this is, so that a place in another one is known as such.
ALTER TABLE "changes" ADD COLUMN "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

CREATE INDEX "changes_transaction_change_idx" ON "changes" ("transaction", "change");

CREATE TABLE "feed" (
    "feed" UUID NOT NULL DEFAULT gen_random_uuid(),
    "trimmed_transaction" xid8,
    "trimmed_change" BIGINT,
    "published_transaction" xid8,
    "published_change" BIGINT,
    CONSTRAINT "feed_pkey" PRIMARY KEY ("feed")
);

INSERT INTO "feed" DEFAULT VALUES;
