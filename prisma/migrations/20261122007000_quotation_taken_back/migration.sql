-- AlterTable
ALTER TABLE "excerpt" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_with_id" TEXT;

-- AddForeignKey
ALTER TABLE "excerpt" ADD CONSTRAINT "excerpt_withdrawn_with_id_fkey" FOREIGN KEY ("withdrawn_with_id") REFERENCES "excerpt"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- An excerpt taken back stays taken back. Its tags come off, so that nothing counts it. Those that share words with it go too.
CREATE FUNCTION excerpt_stays_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."withdrawn_at" IS NOT NULL THEN
    RAISE EXCEPTION 'an excerpt that was taken back is never altered' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER excerpt_stays_withdrawn BEFORE UPDATE ON "excerpt" FOR EACH ROW EXECUTE FUNCTION excerpt_stays_withdrawn();

CREATE FUNCTION excerpt_taken_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "tag" SET "removed_at" = NEW."withdrawn_at" WHERE "excerpt_id" = NEW."id" AND "removed_at" IS NULL;
  UPDATE "excerpt" SET "withdrawn_at" = NEW."withdrawn_at", "withdrawn_with_id" = NEW."id"
    WHERE NEW."withdrawn_with_id" IS NULL AND "passage_id" = NEW."passage_id" AND "withdrawn_at" IS NULL AND "start" < NEW."end" AND "end" > NEW."start";
  RETURN NULL;
END $$;
CREATE TRIGGER excerpt_taken_back AFTER UPDATE OF "withdrawn_at" ON "excerpt" FOR EACH ROW
  WHEN (OLD."withdrawn_at" IS NULL AND NEW."withdrawn_at" IS NOT NULL) EXECUTE FUNCTION excerpt_taken_back();

-- Words taken back are neither chosen again nor tagged again.
CREATE FUNCTION excerpt_is_not_taken_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "excerpt" e WHERE e."passage_id" = NEW."passage_id" AND e."withdrawn_at" IS NOT NULL
      AND e."withdrawn_with_id" IS NULL AND e."start" < NEW."end" AND e."end" > NEW."start"
  ) THEN
    RAISE EXCEPTION 'excerpt_taken_back' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER excerpt_is_not_taken_back BEFORE INSERT ON "excerpt" FOR EACH ROW EXECUTE FUNCTION excerpt_is_not_taken_back();

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

CREATE OR REPLACE FUNCTION citation_is_permitted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF num_nonnulls(NEW."excerpt_id", NEW."finding_id") <> 1 THEN
    RAISE EXCEPTION 'a citation points at one excerpt or one finding' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."excerpt_id" IS NOT NULL AND NEW."removed_at" IS NULL AND NOT EXISTS (
    SELECT 1 FROM "excerpt" e
      JOIN "passage" p ON p."id" = e."passage_id"
      JOIN "contribution" c ON c."id" = p."contribution_id"
      JOIN "respondent" r ON r."id" = c."respondent_id"
    WHERE e."id" = NEW."excerpt_id" AND e."withdrawn_at" IS NULL AND c."withdrawn_at" IS NULL
      AND r."withdrawn_at" IS NULL AND r."permission" IN ('withName', 'withoutName')
  ) THEN
    RAISE EXCEPTION 'citation_not_permitted' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- What frozen versions and counts on public pages rest on.
CREATE TRIGGER public_content AFTER UPDATE OF "withdrawn_at" ON "excerpt" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
