-- Who destroyed a person's key, when and why. Names neither the person nor the digest: with the key both are gone from here.
CREATE TABLE "erasures" (
    "key_id" UUID NOT NULL,
    "erased_by" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "erased_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "erasures_pkey" PRIMARY KEY ("key_id")
);
