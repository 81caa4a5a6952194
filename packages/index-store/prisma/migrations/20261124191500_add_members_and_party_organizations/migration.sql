-- The index is computed: what stands gets empty figures, a rebuild fills them.
ALTER TABLE "organizations"
    ADD COLUMN "roster_formal" INTEGER,
    ADD COLUMN "roster_probationary" INTEGER,
    ADD COLUMN "roster_elsewhere" INTEGER,
    ADD COLUMN "roster_floating" INTEGER,
    ADD COLUMN "party_organizations" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "rollups" ADD COLUMN "named" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "changes"
    ADD COLUMN "merged_into" UUID,
    ADD COLUMN "cause" TEXT;

CREATE TABLE "members" (
    "person" TEXT COLLATE "C" NOT NULL,
    "member_type" TEXT,
    "floating" BOOLEAN NOT NULL,
    "organizations" INTEGER NOT NULL,
    "affiliations" INTEGER NOT NULL,
    CONSTRAINT "members_pkey" PRIMARY KEY ("person")
);

CREATE TABLE "party_organizations" (
    "party_organization_id" UUID NOT NULL,
    "registry" TEXT NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "category" TEXT,
    "form" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "unknown_units" INTEGER NOT NULL,
    "division" TEXT COLLATE "C" NOT NULL,
    "line" TEXT NOT NULL,
    CONSTRAINT "party_organizations_pkey" PRIMARY KEY ("party_organization_id")
);
CREATE INDEX "party_organizations_division_code_party_organization_id_idx"
    ON "party_organizations" ("division", "code", "party_organization_id");

CREATE TABLE "party_rollups" (
    "division" TEXT COLLATE "C" NOT NULL,
    "line" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "organizations" INTEGER NOT NULL,
    CONSTRAINT "party_rollups_pkey" PRIMARY KEY ("division", "line", "form")
);
