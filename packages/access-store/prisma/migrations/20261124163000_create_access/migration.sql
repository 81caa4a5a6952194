CREATE TABLE "principals" (
    "principal_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "label" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "registry" TEXT,
    "line" TEXT,
    "division" TEXT,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "principals_pkey" PRIMARY KEY ("principal_id"),
    -- A grant names what its role needs and nothing else, so that no scope can be wider than it was meant.
    CONSTRAINT "principals_grant" CHECK (
        CASE "role"
            WHEN 'department' THEN "registry" IS NOT NULL AND "line" IS NULL AND "division" IS NULL
            WHEN 'committee' THEN "registry" IS NULL AND "line" IS NOT NULL
            WHEN 'territory' THEN "registry" IS NULL AND "line" IS NULL AND "division" IS NOT NULL
            WHEN 'operator' THEN "registry" IS NULL AND "line" IS NULL AND "division" IS NULL
            ELSE false
        END
    )
);

CREATE TABLE "tokens" (
    "digest" TEXT NOT NULL,
    "principal_id" UUID NOT NULL,
    "until" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),
    CONSTRAINT "tokens_pkey" PRIMARY KEY ("digest"),
    CONSTRAINT "tokens_principal_id_fkey" FOREIGN KEY ("principal_id") REFERENCES "principals" ("principal_id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "tokens_principal_id_idx" ON "tokens" ("principal_id");

CREATE TABLE "counters" (
    "topic" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    CONSTRAINT "counters_pkey" PRIMARY KEY ("topic")
);

CREATE TABLE "requests" (
    "request" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'requested',
    "detail" TEXT NOT NULL DEFAULT '',
    "requested_by" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    CONSTRAINT "requests_pkey" PRIMARY KEY ("request"),
    CONSTRAINT "requests_state" CHECK ("state" IN ('requested', 'running', 'done', 'failed'))
);
CREATE INDEX "requests_kind_state_idx" ON "requests" ("kind", "state");
