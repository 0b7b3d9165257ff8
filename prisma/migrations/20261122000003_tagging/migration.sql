-- Kinds
CREATE TYPE "stance" AS ENUM ('supports', 'opposes', 'concern', 'suggestion', 'neutral');

-- Tags
CREATE TABLE "tag" (
    "id" TEXT NOT NULL,
    "excerpt_id" TEXT NOT NULL,
    "plan_item_id" TEXT NOT NULL,
    "stance" "stance" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "tagged_by_id" TEXT NOT NULL,
    "tagged_by_name" TEXT NOT NULL,
    "tagged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_by_id" TEXT,
    "removed_by_name" TEXT,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "tag_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "tag_excerpt_id_idx" ON "tag"("excerpt_id");
CREATE INDEX "tag_plan_item_id_removed_at_idx" ON "tag"("plan_item_id", "removed_at");
CREATE INDEX "tag_tagged_by_id_idx" ON "tag"("tagged_by_id");
CREATE INDEX "tag_removed_by_id_idx" ON "tag"("removed_by_id");

-- What points at what
ALTER TABLE "tag" ADD CONSTRAINT "tag_excerpt_id_fkey" FOREIGN KEY ("excerpt_id") REFERENCES "excerpt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "tag" ADD CONSTRAINT "tag_plan_item_id_fkey" FOREIGN KEY ("plan_item_id") REFERENCES "plan_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "tag" ADD CONSTRAINT "tag_tagged_by_id_fkey" FOREIGN KEY ("tagged_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "tag" ADD CONSTRAINT "tag_removed_by_id_fkey" FOREIGN KEY ("removed_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules
CREATE UNIQUE INDEX "tag_once" ON "tag" ("excerpt_id", "plan_item_id") WHERE "removed_at" IS NULL;

-- With an excerpt that is taken back its tags come off, so that nothing counts it. Those that share words with it go too.
CREATE FUNCTION excerpt_taken_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "tag" SET "removed_at" = NEW."withdrawn_at" WHERE "excerpt_id" = NEW."id" AND "removed_at" IS NULL;
  UPDATE "excerpt" SET "withdrawn_at" = NEW."withdrawn_at", "withdrawn_with_id" = NEW."id"
    WHERE NEW."withdrawn_with_id" IS NULL AND "passage_id" = NEW."passage_id" AND "withdrawn_at" IS NULL AND "start" < NEW."end" AND "end" > NEW."start";
  RETURN NULL;
END $$;
CREATE TRIGGER excerpt_taken_back AFTER UPDATE OF "withdrawn_at" ON "excerpt" FOR EACH ROW
  WHEN (OLD."withdrawn_at" IS NULL AND NEW."withdrawn_at" IS NOT NULL) EXECUTE FUNCTION excerpt_taken_back();

-- A consultation's words are tagged with items of its own plan. What became of those in a later plan is read through the
-- crosswalk, and never tagged anew.
CREATE FUNCTION tag_is_of_its_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "excerpt" e
      JOIN "passage" p ON p."id" = e."passage_id"
      JOIN "contribution" b ON b."id" = p."contribution_id"
      JOIN "consultation" c ON c."id" = b."consultation_id"
      JOIN "plan_item" i ON i."plan_id" = c."plan_id"
    WHERE e."id" = NEW."excerpt_id" AND i."id" = NEW."plan_item_id"
  ) THEN
    RAISE EXCEPTION 'words are tagged with items of their consultation''s plan' USING ERRCODE = 'RF010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER tag_is_of_its_plan BEFORE INSERT OR UPDATE OF "excerpt_id", "plan_item_id" ON "tag"
  FOR EACH ROW EXECUTE FUNCTION tag_is_of_its_plan();

-- Words taken back are not tagged again.
CREATE FUNCTION tag_is_not_on_taken_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."removed_at" IS NULL
    AND EXISTS (SELECT 1 FROM "excerpt" e WHERE e."id" = NEW."excerpt_id" AND e."withdrawn_at" IS NOT NULL) THEN
    RAISE EXCEPTION 'these words were taken back' USING ERRCODE = 'RF005';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER tag_is_not_on_taken_back BEFORE INSERT OR UPDATE OF "removed_at" ON "tag"
  FOR EACH ROW EXECUTE FUNCTION tag_is_not_on_taken_back();
