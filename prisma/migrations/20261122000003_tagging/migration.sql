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

-- What points at what
ALTER TABLE "tag" ADD CONSTRAINT "tag_excerpt_id_fkey" FOREIGN KEY ("excerpt_id") REFERENCES "excerpt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "tag" ADD CONSTRAINT "tag_plan_item_id_fkey" FOREIGN KEY ("plan_item_id") REFERENCES "plan_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

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

-- Words taken back are not tagged again.
CREATE FUNCTION tag_is_not_on_taken_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."removed_at" IS NULL
    AND EXISTS (SELECT 1 FROM "excerpt" e WHERE e."id" = NEW."excerpt_id" AND e."withdrawn_at" IS NOT NULL) THEN
    RAISE EXCEPTION 'excerpt_taken_back' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER tag_is_not_on_taken_back BEFORE INSERT OR UPDATE OF "removed_at" ON "tag"
  FOR EACH ROW EXECUTE FUNCTION tag_is_not_on_taken_back();
